// The ways in which a namespace can take part in the mesh, and what each changes in its labels.
import type { ControlPlane } from './control-plane'
import type { Labels } from './labels'

/** Labels to set, or to take away where the value is null: the form of a merge patch. */
export type LabelChange = Readonly<Record<string, string | null>>

export interface Participation {
  readonly how: 'injected' | 'revision' | 'ambient' | 'declined' | 'none'
  /** Revision or tag, with `revision`. */
  readonly name?: string
  /** All labels of the choice; the others that decide are taken away. */
  readonly labels: Labels
}

const deciding = ['istio-injection', 'istio.io/rev', 'istio.io/dataplane-mode'] as const

/** What can be chosen, given the revisions and tags that there are. */
export function participations({ revisions, injecting }: ControlPlane): Participation[] {
  const names = [...new Set([...injecting, ...revisions.flatMap(({ name, tags }) => [name, ...tags])])].filter(name => name !== 'default').sort()
  return [
    { how: 'injected', labels: { 'istio-injection': 'enabled' } },
    ...names.map((name): Participation => ({ how: 'revision', name, labels: { 'istio.io/rev': name } })),
    { how: 'ambient', labels: { 'istio.io/dataplane-mode': 'ambient' } },
    { how: 'declined', labels: { 'istio-injection': 'disabled' } },
    { how: 'none', labels: {} },
  ]
}

/** What has to change so that a namespace has the labels of the choice and no other that decides; empty where it has them. */
export function changeTo({ labels: wanted }: Participation, labels: Labels): LabelChange {
  return Object.fromEntries(deciding.flatMap((name): [string, string | null][] => {
    const now = labels[name]
    const then = wanted[name]
    return now === then ? [] : [[name, then ?? null]]
  }))
}
