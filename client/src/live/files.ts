// Live objects as files: read as YAML without noise, written by putting them in the place of the stored object, unless that changed meanwhile.
import * as vscode from 'vscode'
import type { Applying } from '../apply/applying'
import { confirm, isAllowed } from '../apply/confirm'
import { readSources, type Source } from '../apply/source'
import { sayObject, sayPlace } from '../apply/words'
import { withWhatWasHidden, withoutNoise } from '../cluster/apply/noise'
import { lastWriter, remarksOf } from '../cluster/apply/refusal'
import { isSecret, read, replace, type Target } from '../cluster/apply/request'
import type { WrittenObject } from '../cluster/apply/piece'
import type { KubeObject } from '../cluster/object'
import { ClusterProblem } from '../cluster/problem'
import type { ClusterSession } from '../cluster/session'
import { writeYaml } from '../cluster/yaml'
import type { Language } from '../language/language'
import { liveAddress, type LiveAddress } from './address'
import type { LiveFiles } from './lazy-files'

/** Milliseconds that the editor takes to look at what it has written. */
const noting = 300

/** An object as it was read or written last, with its text. */
interface Held {
  readonly object: KubeObject
  readonly text: string
  /** Milliseconds since the epoch. */
  readonly time: number
}

interface Place {
  readonly uri: vscode.Uri
  readonly address: LiveAddress
  readonly session: ClusterSession
  readonly target: Target
}

export class LiveObjects implements LiveFiles {
  private readonly held = new Map<string, Held>()
  /** Documents whose saving was agreed to. */
  private readonly agreed = new Set<string>()

  constructor(private readonly applying: Applying, private readonly language: Language, private readonly changed: (uri: vscode.Uri) => void) {}

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { text, time } = this.held.get(uri.toString()) ?? await this.load(uri)
    return { type: vscode.FileType.File, ctime: time, mtime: time, size: Buffer.byteLength(text) }
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return new TextEncoder().encode((await this.load(uri)).text)
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const text = new TextDecoder().decode(content)
    try {
      const place = await this.placeOf(uri)
      const edited = await this.editedIn(place, text)
      await this.agree(place)
      const base = this.held.get(uri.toString()) ?? await this.load(uri)
      await this.put(place, edited, base.object, text)
    } catch (problem) {
      throw asFileError(problem)
    }
  }

  private async load(uri: vscode.Uri): Promise<Held> {
    try {
      const { session, target } = await this.placeOf(uri)
      const object = await read(session.connection, target)
      if (!object) throw vscode.FileSystemError.FileNotFound(uri)
      return this.hold(uri, object, writeYaml(withoutNoise(object)))
    } catch (problem) {
      throw asFileError(problem)
    }
  }

  private hold(uri: vscode.Uri, object: KubeObject, text: string): Held {
    const before = this.held.get(uri.toString())
    const held = { object, text, time: before?.text === text ? before.time : Math.max(Date.now(), (before?.time ?? 0) + 1) }
    this.held.set(uri.toString(), held)
    return held
  }

  private async placeOf(uri: vscode.Uri): Promise<Place> {
    const address = liveAddress(uri)
    if (!address) throw vscode.FileSystemError.FileNotFound(uri)
    if (isSecret(address)) throw vscode.FileSystemError.NoPermissions(vscode.l10n.t('What is in a Secret is never read, so {0} cannot be opened', address.name))
    const { context, group, kind, namespace, name } = address
    const session = this.applying.sessions.of(context)
    return { uri, address, session, target: { resource: await session.find(group, kind), name, ...(namespace && { namespace }) } }
  }

  /** The one object of the text, which must still be the one that was opened. */
  private async editedIn({ uri, address: { kind, name, namespace } }: Place, text: string): Promise<WrittenObject> {
    const { ask } = await this.language.session()
    const { pieces, unread } = await readSources(ask, [{ uri, text }])
    const [wrong] = unread
    if (wrong) throw new ClusterProblem('rejected', `${wrong.message}${wrong.range ? ` (${vscode.l10n.t('line {0}', wrong.range.start.line + 1)})` : ''}`)
    const [piece, ...more] = pieces
    const { object } = piece ?? {}
    if (!object || more.length > 0 || object.kind !== kind || object.metadata.name !== name || (object.metadata.namespace ?? namespace) !== namespace) {
      throw new ClusterProblem('rejected', vscode.l10n.t('This document is {0}, and saving cannot make another object of it; apply a file for that', `${kind} ${name}`))
    }
    return object
  }

  /** Saving is quick, so the first time it asks whether the cluster is meant; a protected context is asked for each time. */
  private async agree({ uri, address: { context, kind, name, namespace } }: Place): Promise<void> {
    const key = uri.toString()
    const isWanted = this.agreed.has(key) ? await isAllowed(context) : await confirm({
      question: vscode.l10n.t('Apply {0} to {1}?', `${kind} ${name}`, sayPlace(context, namespace ? [namespace] : [])),
      detail: vscode.l10n.t('Saving this document applies it; this is asked once for each document'),
      context,
      answers: [vscode.l10n.t('Apply')],
    }) !== undefined
    if (!isWanted) throw new ClusterProblem('cancelled', vscode.l10n.t('not applied'))
    this.agreed.add(key)
  }

  private async put(place: Place, edited: WrittenObject, base: KubeObject, text: string): Promise<void> {
    const { uri, session, target } = place
    const source: Source = { uri, text }
    const piece = { object: edited, source, index: 0 }
    try {
      const { body, warnings } = await replace(session.connection, target, withWhatWasHidden(edited, base))
      await this.applying.remarks.show([source], [{ piece, warnings }])
      this.stored(uri, body, text)
      this.applying.report.quietly(warnings.length > 0 ? 'warning' : 'check', vscode.l10n.t('{0} applied to {1}', sayObject(edited), session.context), [vscode.l10n.t('{0} applied to {1}', sayObject(edited, target.namespace), session.context), ...warnings])
    } catch (problem) {
      if (!(problem instanceof ClusterProblem)) throw problem
      if (problem.kind === 'conflict') return this.resolve(place, edited, text)
      await this.applying.remarks.show([source], [{ piece, warnings: [], problem }])
      throw problem.kind === 'rejected' ? new ClusterProblem('rejected', remarksOf(problem).map(({ field, message }) => (field ? `${field.replace(/^\./, '')}: ${message}` : message)).join('; ')) : problem
    }
  }

  /** What is stored may say more than what was written, or something else: then the editor shows that, once it has noted that it is saved. */
  private stored(uri: vscode.Uri, object: KubeObject, text: string): void {
    this.hold(uri, object, text)
    const actual = writeYaml(withoutNoise(object))
    if (actual === text) return
    setTimeout(() => {
      this.hold(uri, object, actual)
      this.changed(uri)
    }, noting)
  }

  /** Somebody changed the object after it was read. */
  private async resolve(place: Place, edited: WrittenObject, text: string): Promise<void> {
    const { uri, session, target, address: { name } } = place
    const now = await read(session.connection, target)
    if (!now) throw new ClusterProblem('missing', vscode.l10n.t('{0} was deleted meanwhile', name))
    const [difference, overwrite, reload] = [vscode.l10n.t('Show Difference'), vscode.l10n.t('Overwrite'), vscode.l10n.t('Reload')]
    const detail = vscode.l10n.t('Overwrite puts yours in its place; Reload gives yours up; after Show Difference the next save overwrites')
    const answer = await vscode.window.showWarningMessage(sayMeanwhile(name, now), { modal: true, detail }, difference, overwrite, reload)
    if (answer === overwrite) return this.put(place, edited, now, text)
    if (answer === reload) return this.stored(uri, now, text)
    if (answer === difference) {
      // what was seen may be overwritten
      this.held.set(uri.toString(), { ...this.held.get(uri.toString())!, object: now })
      const theirs = this.applying.texts.add(`${name}.yaml`, writeYaml(withoutNoise(now)))
      setTimeout(() => void vscode.commands.executeCommand('vscode.diff', theirs, uri, vscode.l10n.t('{0}: in the cluster ↔ yours', name)), 0)
    }
    throw new ClusterProblem('conflict', sayMeanwhile(name, now))
  }
}

function sayMeanwhile(name: string, now: KubeObject): string {
  const { manager, time } = lastWriter(now.metadata) ?? {}
  if (!manager) return vscode.l10n.t('{0} was changed meanwhile', name)
  return vscode.l10n.t('{0} was changed meanwhile by {1} at {2}', name, manager, time ? new Date(time).toLocaleTimeString() : '?')
}

/** VS Code shows the words of its own kind of error. */
function asFileError(problem: unknown): unknown {
  if (!(problem instanceof ClusterProblem)) return problem
  return problem.kind === 'forbidden' ? vscode.FileSystemError.NoPermissions(problem.message) : vscode.FileSystemError.Unavailable(problem.message)
}
