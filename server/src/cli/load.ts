// Reads files from disk (or standard input) and opens them.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isPatch } from '../disk/patch'
import { openFile, type FileState } from '../host/file'

export const standardInput = '<stdin>'

/** Opens a file under its path. A leading byte order mark is dropped. Throws what reading throws. */
export function loadFile(path: string, cwd: string): FileState {
  const text = readFileSync(path === standardInput ? 0 : resolve(cwd, path), 'utf8').replace(/^\ufeff/, '')
  return openFile(path, 0, text, path !== standardInput && isPatch(resolve(cwd, path), text))
}
