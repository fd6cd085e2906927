// Finds out from the kustomizations on disk whether a file is a patch.
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { looksLikePatch, patchesIn } from '../host/kustomize'

const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

/** Whether a kustomization beside the file or up to three folders above uses it as a patch, or the file says so itself. */
export function isPatch(file: string, text: string): boolean {
  if (looksLikePatch(text)) return true
  if (names.includes(basename(file))) return false
  let folder = dirname(file)
  for (let up = 0; up < 4; up++) {
    for (const name of names) {
      const path = join(folder, name)
      if (existsSync(path) && patchesIn(readFileSync(path, 'utf8')).has(relative(folder, file).split(sep).join('/'))) return true
    }
    folder = dirname(folder)
  }
  return false
}
