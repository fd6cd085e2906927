// Tells what came of it: one quiet line in the status bar, and a text with everything behind it.
import * as vscode from 'vscode'
import type { Result } from '../cluster/apply/perform'
import type { Preview } from '../cluster/apply/preview'
import { remarksOf } from '../cluster/apply/refusal'
import type { ClusterProblem } from '../cluster/problem'
import type { ShownTexts } from './shown-texts'
import type { Unread, Written } from './source'
import { sayObject, sayOutcome, sayOwners } from './words'

/** Milliseconds that the line stays. */
const shown = 30_000

/** The lines of a report: a heading, then each object with what was said of it. */
export type Lines = readonly string[]

export class Report implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('istioFlagger.applied', vscode.StatusBarAlignment.Left, 9)
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly texts: ShownTexts) {
    this.item.name = vscode.l10n.t('Istio & Flagger: last apply')
  }

  /** @param icon a codicon's name */
  quietly(icon: string, summary: string, lines: Lines): void {
    this.item.text = `$(${icon}) ${summary}`
    this.item.tooltip = vscode.l10n.t('Show details')
    this.item.command = { command: 'vscode.open', title: '', arguments: [this.text(lines)] }
    this.item.show()
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.item.hide(), shown)
  }

  /** Where something did not go as asked. */
  async aloud(summary: string, lines: Lines): Promise<void> {
    this.item.hide()
    const details = vscode.l10n.t('Show Details')
    if (await vscode.window.showErrorMessage(summary, details) === details) await this.open(lines)
  }

  async open(lines: Lines): Promise<void> {
    await vscode.window.showTextDocument(this.text(lines), { preview: true })
  }

  dispose(): void {
    clearTimeout(this.timer)
    this.item.dispose()
  }

  private text(lines: Lines): vscode.Uri {
    return this.texts.add(vscode.l10n.t('Result {0}.txt', new Date().toLocaleTimeString().replaceAll('/', '-')), `${lines.join('\n')}\n`)
  }
}

/** @param heading without one the lines go on where others end */
export function linesOfPreviews(heading: string | undefined, previews: readonly Preview<Written>[], unread: readonly Unread[]): Lines {
  return [...(heading === undefined ? [] : [heading, '']), ...previews.flatMap(({ piece, change, target, warnings, problem, owners, untried }) => [
    `${marks[change]} ${sayObject(piece.object, target?.namespace)}: ${sayChange(change)}`,
    ...from(piece),
    ...said(warnings, problem),
    ...(owners.length > 0 ? [`    ${sayOwners(owners)}`] : []),
    ...(untried ? [`    ${vscode.l10n.t('not tried: its namespace or its kind comes with the same apply')}`] : []),
  ]), ...linesOfUnread(unread)]
}

export function linesOfResults(heading: string, results: readonly Result<Written>[], unread: readonly Unread[]): Lines {
  return [heading, '', ...results.flatMap(({ piece, outcome, target, warnings, problem }) => [
    `${outcome === 'failed' ? '✗' : outcome === 'cancelled' ? '–' : '✓'} ${sayObject(piece.object, target?.namespace)}: ${sayOutcome(outcome)}`,
    ...from(piece),
    ...said(warnings, outcome === 'cancelled' ? undefined : problem),
  ]), ...linesOfUnread(unread)]
}

const marks = { new: '+', changed: '~', unchanged: '=', refused: '✗' } as const

function sayChange(change: Preview['change']): string {
  return { new: vscode.l10n.t('new'), changed: vscode.l10n.t('changed'), unchanged: vscode.l10n.t('unchanged'), refused: vscode.l10n.t('refused') }[change]
}

function from({ source }: Written): string[] {
  return [`    ${vscode.workspace.asRelativePath(source.uri)}`]
}

function said(warnings: readonly string[], problem: ClusterProblem | undefined): string[] {
  return [
    ...(problem ? remarksOf(problem) : []).map(({ field, message }) => `    ${field ? `${field.replace(/^\./, '')}: ` : ''}${message}`),
    ...warnings.map(warning => `    ${vscode.l10n.t('warning: {0}', warning)}`),
  ]
}

function linesOfUnread(unread: readonly Unread[]): string[] {
  return unread.flatMap(({ source, message, range }) => [`✗ ${vscode.workspace.asRelativePath(source.uri)}${range ? `:${range.start.line + 1}` : ''}`, `    ${message}`])
}
