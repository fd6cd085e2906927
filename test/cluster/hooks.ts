// Clusters for the tests of a `describe`. Where there can be none, its tests are skipped.
import { access, type Access, attach, type Cluster, start } from './cluster.mjs'
import { programsFor } from './parts.mjs'
import { ensurePrograms, impossible } from './programs.mjs'
import { type Part } from './state.mjs'
import { up } from './up.mjs'

/** The kubeconfig of a cluster that the tests are to run against, as far as they can. */
const given = process.env.ISTIO_FLAGGER_TEST_KUBECONFIG

/** Hooks that make something before the tests and end it after them. */
function around<T>(can: boolean, make: () => T | Promise<T>, end: (made: T) => Promise<void> = async () => undefined): () => T {
  let made: { it: T } | undefined
  before(async function () {
    if (!can) this.skip()
    this.timeout(0) // its programs may have to be built
    made = { it: await make() }
  })
  after(async () => {
    if (made) await end(made.it)
  })
  return () => {
    if (!made) throw new Error('the cluster is there once the tests run')
    return made.it
  }
}

const possible = (parts: readonly Part[]): boolean => !impossible(programsFor(parts))

/** For tests that start clusters themselves. */
export function needsCluster(...parts: Part[]): void {
  around(possible(parts), () => ensurePrograms(programsFor(parts)))
}

/** A cluster that no other test sees. */
export function ownCluster(...parts: Part[]): () => Cluster {
  return around(possible(parts), () => start(parts), cluster => cluster.stop())
}

let shared: Promise<Cluster> | undefined
/** Settles when no parts are being added to the shared cluster any more. */
let adding: Promise<unknown> = Promise.resolve()

function share(parts: readonly Part[]): Promise<Cluster> {
  const cluster = shared ??= start()
  const added = adding.then(async () => {
    const { folder } = await cluster
    await up(folder, parts)
    return attach(folder)
  })
  adding = added.catch(() => undefined)
  return added
}

/** Ours, one for all tests of a run; it gets each part when the first test asks for it. */
export function sharedCluster(...parts: Part[]): () => Cluster {
  return around(possible(parts), () => share(parts))
}

const underway: (() => Promise<unknown>)[] = []

/** What takes minutes of waiting, on the shared cluster: it begins before the first test, goes on beside the others, and is awaited before its own. */
export function longBefore<T>(parts: readonly Part[], make: (cluster: Cluster) => Promise<T>, end: (made: T) => Promise<void> = async () => undefined): () => T {
  let begun: Promise<T> | undefined
  const begin = () => begun ??= share(parts).then(make)
  if (possible(parts)) underway.push(begin)
  return around(possible(parts), begin, end)
}

/** Before mocha runs anything. */
export function mochaGlobalSetup(): void {
  for (const begin of underway) begin().catch(() => { /* it is thrown where it is awaited */ })
}

/** The cluster that ISTIO_FLAGGER_TEST_KUBECONFIG names, else the shared one. */
export function anyCluster(...parts: Part[]): () => Access {
  return given === undefined ? sharedCluster(...parts) : around(true, () => access(given))
}

/** When mocha has run everything. */
export async function mochaGlobalTeardown(): Promise<void> {
  await adding
  await (await shared)?.stop()
}
