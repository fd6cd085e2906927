// Looks at the file of `--mesh-config`, so that one that says nothing is refused before anything is checked.
import { check } from '../rules/run'
import { resolve } from '../syntax/node'
import { loadFile, type Loaded } from './load'

/** Why the file is of no use: it cannot be read, is no YAML or holds no fields. */
export function problemOfMeshConfig(path: string, cwd: string): string | undefined {
  let loaded: Loaded
  try {
    loaded = loadFile(path, cwd)
  } catch (error) {
    return `${path}: ${error instanceof Error ? error.message : String(error)}`
  }
  const { documents, lines, slices } = loaded.file
  for (const [index, { text, tree }] of documents.entries()) {
    const problem = check({ text, tree, fragment: true }, {}).find(finding => finding.rule === 'yaml-syntax')
    if (problem) {
      const { line, character } = lines.positionAt(problem.start + slices[index]!.start)
      return `${path}:${line + 1}:${character + 1}: ${problem.message}`
    }
  }
  const hasFields = documents.some(({ tree }) => tree.root && resolve(tree.root)?.kind === 'mapping')
  return hasFields ? undefined : `${path}: Not a mesh configuration: it has no fields`
}
