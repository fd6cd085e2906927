// Finds the files to read: paths, folders and globs, without what `.gitignore` leaves out.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import picomatch from 'picomatch'

const readable = /\.(?:ya?ml|json)$/i

/** Files in a stable order, as paths relative to `cwd` where they lie below it. Throws when a path names nothing. */
export function findFiles(paths: readonly string[], cwd: string): string[] {
  const found = new Set<string>()
  const ignores = new IgnoreFiles()
  for (const path of paths) {
    const full = resolve(cwd, path)
    const files = !existsSync(full) ? matching(path, cwd, ignores) : statSync(full).isDirectory() ? [...below(full, ignores)].filter(file => readable.test(file)) : [full]
    if (files.length === 0 && !existsSync(full)) throw new Error(`No such file or folder: ${path}`)
    for (const file of files) found.add(file)
  }
  return [...found].sort().map(file => shown(file, cwd))
}

/** The files of a glob; the walk starts at the part before the first sign that is special. */
function matching(glob: string, cwd: string, ignores: IgnoreFiles): string[] {
  const { base, isGlob } = picomatch.scan(glob)
  const from = resolve(cwd, base)
  if (!isGlob || !existsSync(from)) return []
  const matches = picomatch(slashed(resolve(cwd, glob)))
  return [...below(from, ignores)].filter(file => matches(slashed(file)))
}

function* below(folder: string, ignores: IgnoreFiles): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (ignores.ignored(path, entry.isDirectory())) continue
    if (entry.isDirectory()) yield* below(path, ignores)
    else if (entry.isFile()) yield path
  }
}

function shown(file: string, cwd: string): string {
  const path = relative(cwd, file)
  return path.startsWith('..') ? file : path
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}

/** The `.gitignore` files between a path and the root of its repository. */
class IgnoreFiles {
  private readonly byFolder = new Map<string, Ignore | undefined>()

  ignored(path: string, isFolder: boolean): boolean {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const rules = this.rulesOf(folder)
      if (rules?.ignores(slashed(relative(folder, path)) + (isFolder ? '/' : ''))) return true
      if (folder === dirname(folder) || existsSync(join(folder, '.git'))) return false
    }
  }

  private rulesOf(folder: string): Ignore | undefined {
    if (!this.byFolder.has(folder)) {
      const path = join(folder, '.gitignore')
      this.byFolder.set(folder, existsSync(path) ? ignore().add(readFileSync(path, 'utf8')) : undefined)
    }
    return this.byFolder.get(folder)
  }
}
