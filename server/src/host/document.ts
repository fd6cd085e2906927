// One document of a file: its text, and what follows from the text alone, worked out when first asked for.
import { concernsUs } from '../model/concern'
import { resourcesOf, type Resource } from '../model/resource'
import type { AsServed } from '../schema/served'
import { check, type Severities } from '../rules/run'
import type { Finding } from '../rules/rule'
import { parse, type Tree } from '../syntax/parse'

/** What findings depend on besides the text. Compared by identity: a change of settings makes a new one. */
export interface CheckSettings {
  readonly istio?: string
  readonly flagger?: string
  readonly severities: Severities
  /** What a cluster adds to kinds and their structure. */
  readonly served?: AsServed
}

/** Immutable to its users. Spans count from the document's start. */
export class DocumentState {
  private concerns: boolean | undefined
  private parsed: Tree | undefined
  private found: readonly Resource[] | undefined
  private checked: { settings: CheckSettings; fragment: boolean; findings: readonly Finding[] } | undefined

  constructor(readonly text: string) {}

  /** Whether anything in the text is for us to judge or explain. Decided without parsing. */
  get ours(): boolean {
    return (this.concerns ??= concernsUs(this.text))
  }

  get tree(): Tree {
    return (this.parsed ??= parse(this.text))
  }

  get resources(): readonly Resource[] {
    return (this.found ??= resourcesOf(this.tree))
  }

  /** Works the tree out now, where a later answer needs it. */
  read(): void {
    if (this.ours) void this.tree
  }

  /** Whether `findings` has its answer already. */
  isChecked(settings: CheckSettings, fragment: boolean): boolean {
    return !this.ours || (this.checked?.settings === settings && this.checked.fragment === fragment)
  }

  findings(settings: CheckSettings, fragment: boolean): readonly Finding[] {
    if (!this.ours) return []
    if (this.checked?.settings !== settings || this.checked.fragment !== fragment) {
      const findings = check({ text: this.text, tree: this.tree, fragment, ...(settings.istio && { istio: settings.istio }), ...(settings.flagger && { flagger: settings.flagger }), ...(settings.served && { served: settings.served }) }, settings.severities)
      this.checked = { settings, fragment, findings }
    }
    return this.checked.findings
  }
}
