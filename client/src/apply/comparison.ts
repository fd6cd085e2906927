// Shows what an apply would change: the live object beside what it would be.
import * as vscode from 'vscode'
import { asWritten } from '../cluster/apply/noise'
import type { WrittenObject } from '../cluster/apply/piece'
import type { Preview } from '../cluster/apply/preview'
import type { KubeObject } from '../cluster/object'
import { writeYaml } from '../cluster/yaml'
import { isShownText, type ShownTexts } from './shown-texts'
import type { Written } from './source'

/** Opens a diff editor; with several objects one below the other. What could not be tried, because its namespace comes along, is shown as it is written. */
export async function showComparison(texts: ShownTexts, previews: readonly Preview<Written>[], summary: string): Promise<void> {
  const pairs = previews.filter(({ change }) => change === 'new' || change === 'changed').map(({ piece: { object }, live, after = written(object), target }) => {
    const name = `${object.metadata.name}.${object.kind}.yaml`
    const folder = target?.namespace ? `${target.namespace}/` : ''
    return { name: object.metadata.name, live: texts.add(`${folder}${name}`, live ? yamlOf(live) : ''), after: texts.add(`${folder}${name}`, yamlOf(after) + hidden(object)) }
  })
  const [first] = pairs
  if (!first) return
  // a tab of several files tells only of those with two sides, so what is new has an empty one
  if (pairs.length === 1) await vscode.commands.executeCommand('vscode.diff', first.live, first.after, vscode.l10n.t('{0}: live ↔ after apply · {1}', first.name, summary), { preview: true })
  else await vscode.commands.executeCommand('vscode.changes', vscode.l10n.t('live ↔ after apply · {0}', summary), pairs.map(({ live, after }) => [after, live, after]))
}

function yamlOf(object: KubeObject): string {
  return writeYaml(asWritten(object))
}

function isSecretObject({ apiVersion, kind }: WrittenObject): boolean {
  return apiVersion === 'v1' && kind === 'Secret'
}

function written(object: WrittenObject): KubeObject {
  const { apiVersion, kind, metadata } = object
  return isSecretObject(object) ? { apiVersion, kind, metadata } : object
}

/** What is in a Secret is neither read nor shown, but which of its keys are written is. */
function hidden(object: WrittenObject): string {
  if (!isSecretObject(object)) return ''
  const { data = {}, stringData = {} } = object as { data?: object; stringData?: object }
  return `# ${vscode.l10n.t('written, and not shown: {0}', [...new Set([...Object.keys(data), ...Object.keys(stringData)])].sort().join(', '))}\n`
}

/** Tabs with comparisons that are open now. */
export function comparisonTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => {
    if (input instanceof vscode.TabInputTextDiff) return isShownText(input.modified)
    // the class for several files came after the oldest VS Code that is served
    const several = (input as { textDiffs?: readonly vscode.TabInputTextDiff[] } | undefined)?.textDiffs
    return !!several?.some(({ modified }) => isShownText(modified))
  })
}
