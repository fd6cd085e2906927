// Takes up a release: `npm run schema -- 1.33 crds.yaml...` writes server/src/schema/generated; prose for what is new is written by hand.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KindData, StructureData } from '../../server/src/schema/data'
import { kindsOf } from './from-crd'
import { takeUp } from './merge'
import { print } from './print'

const folder = join(__dirname, '../../server/src/schema/generated')
const usage = 'usage: npm run schema -- RELEASE CRDS.yaml...   (RELEASE is that of Istio for its own and Gateway API kinds, of Flagger for flagger.app)'

/** Which file a kind's structure belongs to. */
function fileOf(id: string): string {
  const group = id.slice(0, id.indexOf('/'))
  if (group === 'flagger.app') return 'flagger.json'
  return group.startsWith('gateway.networking.') ? 'gateway-api.json' : 'istio.json'
}

const [release, ...paths] = process.argv.slice(2)
if (!release || !/^\d+\.\d+$/.test(release) || paths.length === 0) {
  console.error(usage)
  process.exit(2)
}
const byFile = new Map<string, Record<string, KindData>>()
for (const path of paths) {
  for (const [id, kind] of Object.entries(kindsOf(readFileSync(path, 'utf8'), release))) {
    const file = fileOf(id)
    byFile.set(file, { ...byFile.get(file), [id]: kind })
  }
}
if (byFile.size === 0) {
  console.error(`No CustomResourceDefinition in ${paths.join(', ')}`)
  process.exit(2)
}
for (const [file, kinds] of byFile) {
  const path = join(folder, file)
  const data: StructureData = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { releases: [], kinds: {} }
  writeFileSync(path, print(takeUp(data, release, kinds)))
  console.log(`${file}: ${Object.keys(kinds).length} kinds at ${release}`)
}
