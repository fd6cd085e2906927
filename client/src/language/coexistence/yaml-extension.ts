// Red Hat's YAML extension, the neighbour that serves every YAML file: whether it is there, and the part of its API that we use.
import * as vscode from 'vscode'
import type { Contributor } from './contributor'

const id = 'redhat.vscode-yaml'

export interface YamlExtension {
  /** From now on the contributor is asked, also again about files that are open. */
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

/** Its API object. What may be missing is not in the published type. */
interface Exports {
  registerContributor(scheme: string, requestSchema: Contributor['requestSchema'], requestSchemaContent: Contributor['requestSchemaContent'], label?: string): boolean
  requestCustomSchemaContent?(uri: string): unknown
  readonly _yamlClient?: { sendNotification(method: string, params: object): Promise<void> }
}

function decode(exports: unknown): YamlExtension | undefined {
  if (!isApi(exports)) return undefined
  return {
    register({ scheme, label, requestSchema, requestSchemaContent }) {
      exports.registerContributor(scheme, requestSchema, requestSchemaContent, label)
      void lookAgain(exports)
    },
    schemaContent: reference => exports.requestCustomSchemaContent?.(reference),
  }
}

function isApi(exports: unknown): exports is Exports {
  return typeof exports === 'object' && exports !== null && 'registerContributor' in exports && typeof exports.registerContributor === 'function'
}

/** A server that was at work before us has asked about open files already. It asks again when any setting has changed, and else with the next edit. */
async function lookAgain({ _yamlClient: client }: Exports): Promise<void> {
  try {
    await client?.sendNotification('workspace/didChangeConfiguration', {})
  } catch { /* it is still starting, so it has asked nothing */ }
}
