// Finds a program on PATH and runs it: arguments as a list, never through a shell.
import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'
import { ClusterProblem } from './problem'

/** The file that PATH leads to; undefined where there is none. */
export function onPath(name: string, environment: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  const folders = (environment.PATH ?? environment.Path ?? '').split(path.delimiter).filter(folder => path.isAbsolute(folder))
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  return folders.flatMap(folder => endings.map(ending => path.join(folder, name + ending))).find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** What it prints. @throws ClusterProblem with what it says on standard error where it fails */
export function outputOf(file: string, args: readonly string[], signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, ...(signal && { signal }) })
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (data: Buffer) => out.push(data))
    child.stderr.on('data', (data: Buffer) => err.push(data))
    child.once('error', error => reject(new ClusterProblem(signal?.aborted ? 'cancelled' : 'failing', signal?.aborted ? 'cancelled' : `${file} does not start: ${error.message}`)))
    child.once('close', code => {
      if (code === 0) resolve(Buffer.concat(out).toString('utf8'))
      else reject(new ClusterProblem('failing', Buffer.concat(err).toString('utf8').trim() || `${file} ended with ${code}`))
    })
  })
}
