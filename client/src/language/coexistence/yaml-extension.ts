// Red Hat's YAML extension, the neighbour that serves every YAML file: whether it is there, and the part of its API that we use.
import * as vscode from 'vscode'
import type { Contributor } from './contributor'

const id = 'redhat.vscode-yaml'

export interface YamlExtension {
  register(contributor: Contributor): void
  /** The content of a schema of any contributor; undefined where its contributor does not know it. */
  schemaContent(reference: string): unknown
}

export const hasYamlExtension = (): boolean => vscode.extensions.getExtension(id) !== undefined

/** Calls `change` when the extension was installed, enabled, disabled or removed. */
export function onYamlExtension(change: () => void): vscode.Disposable {
  let before = hasYamlExtension()
  return vscode.extensions.onDidChange(() => {
    const now = hasYamlExtension()
    if (now !== before) change()
    before = now
  })
}

/** The extension's API. Where it is at work already the answer comes at once: its server must not ask about a new file before we are registered. */
export function yamlExtension(): YamlExtension | undefined | Promise<YamlExtension | undefined> {
  const extension = vscode.extensions.getExtension<unknown>(id)
  if (!extension) return undefined
  return extension.isActive ? decode(extension.exports) : Promise.resolve(extension.activate()).then(decode)
}

/** Its API object. `requestCustomSchemaContent` is not in the published type, so it may go. */
interface Exports {
  registerContributor(scheme: string, requestSchema: Contributor['requestSchema'], requestSchemaContent: Contributor['requestSchemaContent'], label?: string): boolean
  requestCustomSchemaContent?(uri: string): unknown
}

function decode(exports: unknown): YamlExtension | undefined {
  if (!isApi(exports)) return undefined
  return {
    register: ({ scheme, label, requestSchema, requestSchemaContent }) => void exports.registerContributor(scheme, requestSchema, requestSchemaContent, label),
    schemaContent: reference => exports.requestCustomSchemaContent?.(reference),
  }
}

function isApi(exports: unknown): exports is Exports {
  return typeof exports === 'object' && exports !== null && 'registerContributor' in exports && typeof exports.registerContributor === 'function'
}
