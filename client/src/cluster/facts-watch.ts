// Keeps the facts of a cluster up to date for the language server, part by part, as far as they may be listed.
import type { ClusterFacts } from '../../../server/src/lsp/custom'
import { sources, type ObjectPart, type Source } from './facts'
import type { ClusterSession, Wanted } from './session'

/** Milliseconds in which changes are gathered: a status that is written does not matter, and rollouts come in many steps. */
const gathering = 500

/** Watches of a session that others may share. Call `stop` at the end. */
export class FactsWatch {
  private readonly watched = new Map<Source, { readonly wanted: Wanted; readonly stop: () => void }>()
  private readonly news = new Set<ObjectPart>()
  private readonly told = new Map<ObjectPart, string>()
  private timer: NodeJS.Timeout | undefined

  /**
   * @param home namespace to look at where all of them may not be listed
   * @param tell called with the parts that changed, once all kinds of a part have been listed
   */
  constructor(private readonly session: ClusterSession, private readonly home: string, private readonly tell: (facts: ClusterFacts) => void) {
    for (const source of sources) this.look(source, source.wanted)
  }

  stop(): void {
    clearTimeout(this.timer)
    for (const { stop } of this.watched.values()) stop()
    this.watched.clear()
  }

  private look(source: Source, wanted: Wanted): void {
    this.watched.get(source)?.stop()
    this.watched.set(source, { wanted, stop: this.session.watch(wanted, () => this.changed(source)) })
    // others may have listed it already
    if (this.session.state(wanted).phase !== 'loading') this.changed(source)
  }

  private changed(source: Source): void {
    const { wanted } = this.watched.get(source)!
    const { phase, problem } = this.session.state(wanted)
    if (phase === 'loading') return
    const isNarrow = wanted.namespace !== undefined || wanted.kind === 'Namespace'
    if (problem?.kind === 'forbidden' && !isNarrow) return this.look(source, { ...wanted, namespace: this.home })
    this.news.add(source.part)
    this.timer ??= setTimeout(() => this.flush(), gathering)
  }

  private flush(): void {
    this.timer = undefined
    const facts = Object.fromEntries([...this.news].flatMap(part => {
      const found = this.factsOf(part)
      if (!found) return []
      const written = JSON.stringify(found)
      if (this.told.get(part) === written) return []
      this.told.set(part, written)
      return [[part, found]]
    })) as ClusterFacts
    this.news.clear()
    if (Object.keys(facts).length > 0) this.tell(facts)
  }

  /** Undefined until all kinds of the part are listed, or known not to be had. */
  private factsOf(part: ObjectPart): object[] | undefined {
    const states = [...this.watched].filter(([source]) => source.part === part).map(([source, { wanted }]) => ({ source, state: this.session.state(wanted) }))
    if (states.some(({ state }) => state.phase === 'loading')) return undefined
    return states.flatMap(({ source, state }) => [...state.objects.values()].flatMap(object => source.factOf(object) ?? []))
  }
}
