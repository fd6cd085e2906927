// Names live objects by URI: `istioflagger:/CONTEXT/NAMESPACE/KIND.GROUP/NAME.yaml`, so that two contexts do not mix.
import * as vscode from 'vscode'
import type { Subject } from '../views/row'

export const liveScheme = 'istioflagger'

/** Stands for the namespace of what has none: no namespace can be called so. */
const none = '_'

export interface LiveAddress extends Subject {
  readonly context: string
}

export function liveUri({ context, namespace = none, group, kind, name }: LiveAddress): vscode.Uri {
  return vscode.Uri.from({ scheme: liveScheme, path: `/${[context, namespace, group ? `${kind}.${group}` : kind, name].map(encodeURIComponent).join('/')}.yaml` })
}

/** Undefined for what is no address of ours. */
export function liveAddress({ scheme, path }: vscode.Uri): LiveAddress | undefined {
  const [, context, namespace, kindAndGroup, file, ...more] = path.split('/').map(decodeURIComponent)
  if (scheme !== liveScheme || !context || !namespace || !kindAndGroup || !file?.endsWith('.yaml') || more.length > 0) return undefined
  const [kind, ...group] = kindAndGroup.split('.')
  return { context, kind: kind!, group: group.join('.'), name: file.slice(0, -'.yaml'.length), ...(namespace !== none && { namespace }) }
}
