// Finds istioctl: where the setting says, else in PATH. Nothing is run.
import { homedir } from 'node:os'
import path from 'node:path'
import { foldersOf, isProgram, onPath, type Surroundings } from '../programs/find'
import { ProgramProblem } from '../programs/problem'

const here = (): Surroundings & { readonly home: string } => ({ env: process.env, platform: process.platform, home: homedir() })

/**
 * @param setting a file; empty means that PATH is searched
 * @returns an absolute path
 * @throws ProgramProblem `not-found`, naming what was searched
 */
export function findIstioctl(setting: string, { home, ...around } = here()): string {
  const named = setting.trim().replace(/^~(?=$|[\\/])/, home)
  if (named !== '') {
    // a relative path would mean something else in each workspace
    if (!path.isAbsolute(named)) throw new ProgramProblem('not-found', `istioFlagger.istioctl.path is ${named}, which is not an absolute path`)
    if (isProgram(named, around.platform)) return named
    throw new ProgramProblem('not-found', `${named} (from istioFlagger.istioctl.path) is no program that can be run`)
  }
  const file = onPath('istioctl', around)
  if (file !== undefined) return file
  const folders = foldersOf(around)
  throw new ProgramProblem('not-found', `istioctl is not in PATH (${briefly(folders)}), and istioFlagger.istioctl.path names none`, `searched: ${folders.join(', ')}`)
}

/** A notification has room for some; the rest is in the problem's details. */
function briefly(folders: readonly string[]): string {
  const shown = folders.slice(0, 5)
  return folders.length === 0 ? 'which is empty' : shown.join(', ') + (shown.length < folders.length ? ` and ${folders.length - shown.length} more folders` : '')
}
