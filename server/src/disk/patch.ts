// Finds out from the kustomizations on disk whether a file is a patch.
import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { looksLikePatch, patchesIn } from '../host/kustomize'

const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

/** Whether a kustomization beside the file or up to three folders above uses it as a patch, or the file says so itself. */
export function isPatch(file: string, text: string): boolean {
  if (looksLikePatch(text)) return true
  if (names.includes(basename(file))) return false
  let folder = dirname(file)
  for (let up = 0; up < 4; up++) {
    const path = relative(folder, file).split(sep).join('/')
    if (names.some(name => patchesOf(join(folder, name)).has(path))) return true
    folder = dirname(folder)
  }
  return false
}

const none: ReadonlySet<string> = new Set()
const read = new Map<string, { readonly stamp: string; readonly patches: ReadonlySet<string> }>()

/** Many files have the same kustomization, which is read again only when it has changed. One that cannot be read names no patches. */
function patchesOf(kustomization: string): ReadonlySet<string> {
  try {
    const stat = statSync(kustomization, { throwIfNoEntry: false })
    if (!stat) return none
    const stamp = `${stat.mtimeMs} ${stat.size}`
    const known = read.get(kustomization)
    if (known?.stamp === stamp) return known.patches
    const patches = patchesIn(readFileSync(kustomization, 'utf8'))
    read.set(kustomization, { stamp, patches })
    return patches
  } catch {
    return none
  }
}
