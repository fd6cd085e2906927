// The schemas that the setting `yaml.schemas` gives to a file: a claimed file must not lose them for its other documents.
import * as vscode from 'vscode'

/** References as yaml-language-server resolves them. */
export function associatedSchemas(document: vscode.TextDocument): string[] {
  const schemas = vscode.workspace.getConfiguration('yaml', document).get<Record<string, string | readonly string[]>>('schemas', {})
  return Object.entries(schemas)
    .filter(([, patterns]) => fits(document, [patterns].flat()))
    .map(([schema]) => absolute(schema, document))
}

/** Each pattern fits at any depth; one with "!" takes files out again. */
function fits(document: vscode.TextDocument, patterns: readonly string[]): boolean {
  const some = (chosen: readonly string[]) => chosen.some(pattern => vscode.languages.match({ pattern: `**/${pattern.replace(/^\//, '')}` }, document) > 0)
  return some(patterns.filter(pattern => !pattern.startsWith('!'))) && !some(patterns.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1)))
}

function absolute(schema: string, document: vscode.TextDocument): string {
  if (schema.trim().toLowerCase() === 'kubernetes') return kubernetes(document)
  if (/^(?:[a-z]:)?[\\/]/i.test(schema)) return vscode.Uri.file(schema).toString()
  if (/^[a-z][a-z\d+.-]*:/i.test(schema)) return schema
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)
  return folder ? vscode.Uri.joinPath(folder.uri, schema).toString() : schema
}

/** What the word "kubernetes" stands for in that setting. It is the YAML extension that reads this address, as the user told it to. */
function kubernetes(document: vscode.TextDocument): string {
  const wanted = vscode.workspace.getConfiguration('yaml', document).get<string>('kubernetesVersion', '')
  const version = /^v?(\d+\.\d+\.\d+)$/.exec(wanted.trim())?.[1] ?? '1.34.1'
  return `https://raw.githubusercontent.com/yannh/kubernetes-json-schema/master/v${version}-standalone-strict/all.json`
}
