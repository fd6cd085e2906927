// Finds a program in PATH. Nothing is run.
import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
}

const here: Surroundings = { env: process.env, platform: process.platform }

/** The absolute path of the first one; undefined where there is none. */
export function onPath(name: string, around: Surroundings = here): string | undefined {
  const file = around.platform === 'win32' ? `${name}.exe` : name
  return foldersOf(around).map(folder => path.join(folder, file)).find(each => isProgram(each, around.platform))
}

/** What PATH names. Relative entries are left out: with them a file of the workspace could be run. */
export function foldersOf({ env, platform }: Surroundings = here): string[] {
  // Windows writes `Path`
  const name = platform === 'win32' ? Object.keys(env).find(each => each.toUpperCase() === 'PATH') : 'PATH'
  const value = (name !== undefined && env[name]) || ''
  return [...new Set(value.split(path.delimiter).filter(folder => path.isAbsolute(folder)))]
}

export function isProgram(file: string, platform: NodeJS.Platform = here.platform): boolean {
  try {
    if (platform !== 'win32') accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
