// Builds a kustomization with the program that is there: kustomize itself, or the one within kubectl.
import { ClusterProblem } from '../cluster/problem'
import { reasonIn } from '../programs/complaint'
import { onPath, type Surroundings } from '../programs/find'
import { ProgramProblem } from '../programs/problem'
import { Processes, type CommandLine } from '../programs/processes'

/** The names that kustomize looks for in a folder. */
export const kustomizationFiles = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

/** Milliseconds: a kustomization may take parts from elsewhere. */
const patience = 120_000

const builders: readonly (readonly [program: string, ...args: string[]])[] = [['kustomize', 'build'], ['kubectl', 'kustomize']]

/**
 * The objects of a kustomization as YAML.
 * @throws ClusterProblem `missing` where neither program is on PATH, `failing` with the program's words
 */
export async function buildKustomization(folder: string, signal?: AbortSignal, around?: Surroundings): Promise<string> {
  for (const [name, ...args] of builders) {
    const program = onPath(name, around)
    if (program !== undefined) return outputOf({ program, args: [...args, folder] }, signal)
  }
  throw new ClusterProblem('missing', 'a kustomization is built by kustomize or kubectl, and neither is on PATH')
}

async function outputOf(command: CommandLine, signal: AbortSignal | undefined): Promise<string> {
  const processes = new Processes()
  try {
    const { code, stdout, stderr } = await processes.run(command, { patience, ...(signal && { signal }) })
    if (code !== 0) throw new ClusterProblem('failing', reasonIn(stderr) || `${command.program} ended with ${code}`)
    return stdout
  } catch (problem) {
    if (!(problem instanceof ProgramProblem)) throw problem
    throw new ClusterProblem(problem.kind === 'cancelled' ? 'cancelled' : 'failing', problem.message)
  } finally {
    processes.close()
  }
}
