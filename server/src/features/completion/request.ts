// What completion sources know besides the place.
import type { Words } from '../../docs'
import { deprecationOf } from '../../schema/deprecated'
import type { ClusterKnowledge } from '../../model/cluster-knowledge'
import type { Product } from '../../schema/kind'
import { compareReleases } from '../../schema/release'
import type { AsServed } from '../../schema/served'
import type { Style } from './style'

export interface Releases {
  readonly istio?: string
  readonly flagger?: string
}

/** What completion goes by besides the text. */
export interface Known extends Releases {
  /** What is in the cluster that is looked at. */
  readonly cluster?: ClusterKnowledge
  /** What that cluster adds to kinds and their structure. */
  readonly served?: AsServed
}

export interface Request {
  /** `group/Kind` of the structure at hand; empty where none is known. */
  readonly kindId: string
  /** The version that the object names. */
  readonly version?: string
  /** The release that the object's product is run in, where the user says so. */
  readonly release?: string
  readonly releases: Releases
  readonly words: Words
  readonly cluster?: ClusterKnowledge
  readonly style: Style
  /** Where documentation of fields is found: the place's path from the root of `kindId`. */
  readonly path: readonly (string | number)[]
}

/** The release that a product is run in, where the user says so. Istio ships Gateway API. */
export function releaseOf(product: Product, releases: Releases): string | undefined {
  return product === 'flagger' ? releases.flagger : releases.istio
}

/** Whether something else is to be written instead, in the release at hand. */
export function isReplaced(owner: string, name: string, release: string | undefined, value?: string): boolean {
  const deprecation = deprecationOf(owner, name, value)
  return !!deprecation && !(release && deprecation.since && compareReleases(deprecation.since.replace(/^\D+/, ''), release) > 0)
}
