// Finds istioctl: where the setting says, else in PATH. Nothing is run.
import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { IstioctlProblem } from './problem'

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
}

const here = (): Surroundings => ({ env: process.env, platform: process.platform, home: homedir() })

/**
 * @param setting a file; empty means that PATH is searched
 * @returns an absolute path
 * @throws IstioctlProblem `not-found`, naming what was searched
 */
export function findIstioctl(setting: string, { env, platform, home }: Surroundings = here()): string {
  const named = setting.trim().replace(/^~(?=$|[\\/])/, home)
  if (named !== '') {
    // a relative path would mean something else in each workspace
    if (!path.isAbsolute(named)) throw new IstioctlProblem('not-found', `\`istioFlagger.istioctl.path\` is ${named}, which is not an absolute path`)
    if (isProgram(named, platform)) return named
    throw new IstioctlProblem('not-found', `${named} (from \`istioFlagger.istioctl.path\`) is no program that can be run`)
  }
  const names = platform === 'win32' ? ['istioctl.exe'] : ['istioctl']
  // relative entries are left out: with them a file of the workspace could be run
  const folders = [...new Set(pathOf(env, platform).split(path.delimiter).filter(folder => path.isAbsolute(folder)))]
  for (const folder of folders) {
    for (const name of names) {
      const file = path.join(folder, name)
      if (isProgram(file, platform)) return file
    }
  }
  throw new IstioctlProblem('not-found', `istioctl is not in PATH (${folders.join(', ') || 'which is empty'}), and \`istioFlagger.istioctl.path\` names none`)
}

/** Windows writes `Path`. */
function pathOf(env: Surroundings['env'], platform: NodeJS.Platform): string {
  const name = platform === 'win32' ? Object.keys(env).find(each => each.toUpperCase() === 'PATH') : 'PATH'
  return (name !== undefined && env[name]) || ''
}

function isProgram(file: string, platform: NodeJS.Platform): boolean {
  try {
    if (platform !== 'win32') accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
