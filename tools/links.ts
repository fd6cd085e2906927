// `npx tsx tools/links.ts` says which addresses of docs/links lead to an anchor that its page does not have. The pages, or what they are made
// of, come from Go modules; of the others it says how many addresses it could not check.
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { linkOf } from '../server/src/docs/index'
import type { Field } from '../server/src/schema/field'
import { kindById, newestRelease, resourceKinds } from '../server/src/schema/kind'
import { istioApiFolder, istioApiVersions } from './schema/from-proto'

const gatewayApi = 'sigs.k8s.io/gateway-api@v1.6.0'
const flagger = `github.com/fluxcd/flagger@v${newestRelease('flagger')}.0`

type Pages = ReadonlyMap<string, ReadonlySet<string>>

function moduleFolder(name: string): string {
  const { Dir } = JSON.parse(execFileSync('go', ['mod', 'download', '-json', name], { encoding: 'utf8' })) as { Dir: string }
  return Dir
}

function filesBelow(folder: string, end: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith(end)).map(file => join(folder, file))
}

/** Pages of istio.io as istio/api makes them; the one of IstioOperator as it made it last, in 1.23. */
function istioPages(): Pages {
  const folders = [istioApiVersions['1.23']!, Object.values(istioApiVersions).at(-1)!].map(istioApiFolder)
  return new Map(folders.flatMap(folder => filesBelow(folder, '.pb.html')).flatMap(file => {
    const page = readFileSync(file, 'utf8')
    const location = /^location: https:\/\/istio\.io\/(\S+?)\.html$/m.exec(page)?.[1]
    return location ? [[`https://istio.io/latest/${location}/`, new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))] as const] : []
  }))
}

/** GitBook makes an anchor of each heading. */
function flaggerPages(): Pages {
  const folder = join(moduleFolder(flagger), 'docs/gitbook')
  const anchorOf = (heading: string) => heading.trim().toLowerCase().replace(/[^a-z0-9 -]/g, '').replace(/ +/g, '-')
  return new Map(filesBelow(folder, '.md').map(file => [
    `https://docs.flagger.app/${relative(folder, file).replace(/\.md$/, '')}`,
    new Set([...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading!))),
  ]))
}

/** The reference of Gateway API has a heading for each type of its Go packages. */
function gatewayApiPages(): Pages {
  const folder = moduleFolder(gatewayApi)
  return new Map([['apis', 'spec'], ['apisx', 'specx']].map(([packages, page]) => [
    `https://gateway-api.sigs.k8s.io/reference/api-spec/main/${page}/`,
    new Set(filesBelow(join(folder, packages!), '_types.go').flatMap(file => [...readFileSync(file, 'utf8').matchAll(/^type (\w+) /gm)].map(([, name]) => name!.toLowerCase()))),
  ]))
}

/** Each address with what leads there. */
function linksOf(): Map<string, string> {
  const links = new Map<string, string>()
  const add = (message: string, field: string) => {
    const link = linkOf(message, field)
    if (link && !links.has(link)) links.set(link, field ? `${message}.${field}` : message)
  }
  const visit = (field: Field): void => {
    add(field.message, '')
    if (!['', '[]', '*'].includes(field.name)) add(field.owner, field.name)
    for (const child of [...field.fields.values(), ...(field.item ? [field.item] : []), ...(field.entry ? [field.entry] : [])]) visit(child)
  }
  const embedded = ['MeshConfig', 'ProxyConfig', 'MeshNetworks'].map(name => kindById(`mesh.istio.io/${name}`)!)
  for (const { root } of [...resourceKinds(), ...embedded]) visit(root)
  return links
}

const pages: Pages = new Map([...istioPages(), ...flaggerPages(), ...gatewayApiPages()])
const unchecked = new Map<string, number>()
let right = 0
let wrong = 0
for (const [link, from] of [...linksOf()].sort()) {
  const [page, anchor] = link.split('#') as [string, string?]
  const anchors = pages.get(page)
  if (!anchors) unchecked.set(page, (unchecked.get(page) ?? 0) + 1)
  else if (!anchor || anchors.has(anchor)) right++
  else {
    wrong++
    console.log(`${from}: ${link}`)
  }
}
console.log(`${right} right, ${wrong} wrong, ${[...unchecked.values()].reduce((sum, count) => sum + count, 0)} not checked`)
for (const [page, count] of unchecked) console.log(`  ${count} on ${page}`)
process.exit(wrong > 0 ? 1 : 0)
