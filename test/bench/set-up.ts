// The servers that are compared: where they come from and how each is started.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { jsonSchema } from './json-schema'
import { kinds } from './generate'

export const root = join(__dirname, '../..')

export interface Contestant {
  readonly name: string
  readonly command: readonly string[]
  /** Answer to `workspace/configuration`. */
  readonly settings?: unknown
  /** Milliseconds that it waits on purpose before it validates. */
  readonly debounce: number
}

/** The set-up of the other suites, which is plain JavaScript. */
async function fromSetUp<T>(file: string): Promise<T> {
  return await import(pathToFileURL(join(root, 'tools/setup', file)).href) as T
}

/** A folder that goes when the process ends. */
export async function scratchFolder(): Promise<string> {
  return (await fromSetUp<{ scratch(): string }>('scratch.mjs')).scratch()
}

/** Node 24, which yaml-language-server needs; undefined (and said why) where it cannot be had. */
export async function newerNode(): Promise<string | undefined> {
  return orNothing('Node 24', async () => (await fromSetUp<{ ensureNode24(): Promise<string> }>('node24.mjs')).ensureNode24())
}

/** The built server, copied, so that a build while it is measured does no harm. */
export async function ours(node: string, name: string, folder: string): Promise<Contestant> {
  const built = join(root, 'dist/server.js')
  if (!existsSync(built)) await (await fromSetUp<{ build(): Promise<unknown> }>('vsix.mjs')).build()
  if (/LOG_TOKENS/.test(readFileSync(built, 'utf8'))) throw new Error('dist/server.js has the Node build of yaml, which asks the environment for each token: esbuild.mjs has to take the browser build')
  const copy = join(folder, 'server.js')
  copyFileSync(built, copy)
  return { name, command: started(node, copy), debounce: 0 }
}

/** yaml-language-server with our structure as its schema; undefined where it cannot be installed. */
export async function neighbour(node: string, folder: string): Promise<Contestant | undefined> {
  const module = await orNothing('yaml-language-server', async () => (await fromSetUp<{ ensureYamlLanguageServer(): Promise<string> }>('yaml-language-server.mjs')).ensureYamlLanguageServer())
  if (!module) return undefined
  const schema = join(folder, 'schema.json')
  writeFileSync(schema, JSON.stringify(jsonSchema(kinds)))
  const settings = { validate: true, completion: true, hover: true, schemaStore: { enable: false }, kubernetesCRDStore: { enable: false }, schemas: { [pathToFileURL(schema).href]: ['*.yaml'] } }
  return { name: 'yaml-language-server 2.0.0', command: started(node, module), settings, debounce: 200 }
}

function started(node: string, module: string): string[] {
  return [node, '--expose-gc', '--require', join(__dirname, 'probe.cjs'), module, '--stdio']
}

async function orNothing<T>(what: string, get: () => Promise<T>): Promise<T | undefined> {
  try {
    return await get()
  } catch (error) {
    console.log(`${what} is not to be had, so nothing is compared: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}
