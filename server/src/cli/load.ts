// Reads files from disk (or standard input) and opens them.
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { looksLikePatch, patchesIn } from '../host/kustomize'
import { openFile, type FileState } from '../host/file'

export const standardInput = '<stdin>'

/** Opens a file under its path. A leading byte order mark is dropped. Throws what reading throws. */
export function loadFile(path: string, cwd: string): FileState {
  const text = readFileSync(path === standardInput ? 0 : resolve(cwd, path), 'utf8').replace(/^\ufeff/, '')
  return openFile(path, 0, text, path !== standardInput && isPatch(resolve(cwd, path), text))
}

const kustomizations = new Map<string, ReadonlySet<string>>()

/** Whether a kustomization beside the file or up to three folders above uses it as a patch, or the file says so itself. */
export function isPatch(file: string, text: string): boolean {
  if (looksLikePatch(text)) return true
  let folder = dirname(file)
  for (let up = 0; up < 4; up++) {
    for (const name of ['kustomization.yaml', 'kustomization.yml', 'Kustomization']) {
      const path = join(folder, name)
      if (basename(file) === name) return false
      if (patchesOf(path).has(relative(folder, file).split(sep).join('/'))) return true
    }
    folder = dirname(folder)
  }
  return false
}

function patchesOf(path: string): ReadonlySet<string> {
  let known = kustomizations.get(path)
  if (!known) kustomizations.set(path, (known = existsSync(path) ? patchesIn(readFileSync(path, 'utf8')) : new Set()))
  return known
}
