// Builds a kustomization with the program that is there: kustomize itself, or the one within kubectl.
import { onPath, outputOf } from '../program'
import { ClusterProblem } from '../problem'

/** The names that kustomize looks for in a folder. */
export const kustomizationFiles = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

const builders: readonly (readonly [program: string, ...args: string[]])[] = [['kustomize', 'build'], ['kubectl', 'kustomize']]

/**
 * The objects of a kustomization as YAML.
 * @throws ClusterProblem `missing` where neither program is on PATH, `failing` with the program's words
 */
export async function buildKustomization(folder: string, signal?: AbortSignal, environment: Readonly<Record<string, string | undefined>> = process.env): Promise<string> {
  for (const [program, ...args] of builders) {
    const file = onPath(program, environment)
    if (file) return outputOf(file, [...args, folder], signal)
  }
  throw new ClusterProblem('missing', 'a kustomization is built by kustomize or kubectl, and neither is on PATH')
}
