// Finds the files to read: paths, folders and globs, without what `.gitignore` leaves out.
import { existsSync, readFileSync, readdirSync, statSync, type Dirent } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import picomatch from 'picomatch'

const readable = /\.(?:ya?ml|json)$/i

/** Told of a folder that cannot be read; its neighbours are still searched. */
export type Complain = (path: string, error: unknown) => void

/** The files of one path in a stable order, relative to `cwd` where they lie below it. Throws when the path names nothing. */
export function findFiles(path: string, cwd: string, complain: Complain): string[] {
  const full = resolve(cwd, path)
  const files = existsSync(full)
    ? statSync(full).isDirectory() ? [...below(full, complain)].filter(file => readable.test(file)) : [full]
    : matching(path, cwd, complain)
  if (files.length === 0 && !existsSync(full)) throw new Error(`No such file or folder: ${path}`)
  return files.sort().map(file => shown(file, cwd))
}

/** The files of a glob; the walk starts at the part before the first sign that is special. */
function matching(path: string, cwd: string, complain: Complain): string[] {
  const { base, glob, isGlob } = picomatch.scan(path)
  const from = resolve(cwd, base)
  if (!isGlob || !existsSync(from)) return []
  const matches = picomatch(glob)
  return [...below(from, complain)].filter(file => matches(slashed(relative(from, file))))
}

/** Links are followed to files, not to folders: those may lead in circles. */
function below(from: string, complain: Complain): Generator<string> {
  const ignored = ignoring(from)
  return walk(from)

  function* walk(folder: string): Generator<string> {
    for (const entry of entriesOf(folder, complain)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = join(folder, entry.name)
      if (ignored(path, entry.isDirectory())) continue
      if (entry.isDirectory()) yield* walk(path)
      else if (entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile())) yield path
    }
  }
}

function entriesOf(folder: string, complain: Complain): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    complain(folder, error)
    return []
  }
}

type Ignored = (path: string, isFolder: boolean) => boolean

/**
 * Asks the `.gitignore` files from a path's folder up to the root of its repository; the nearest that has a say decides.
 * Who names an ignored folder wants to see it: then only those within it count.
 */
function ignoring(from: string): Ignored {
  const rulesOf = new Map<string, Ignore | undefined>()
  const tops = new Set<string>()
  const ignored: Ignored = (path, isFolder) => {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      if (!rulesOf.has(folder)) {
        rulesOf.set(folder, readIgnore(folder))
        if (folder === dirname(folder) || existsSync(join(folder, '.git'))) tops.add(folder)
      }
      const says = rulesOf.get(folder)?.test(slashed(relative(folder, path)) + (isFolder ? '/' : ''))
      if (says?.ignored) return true
      if (says?.unignored || tops.has(folder)) return false
    }
  }
  if (dirname(from) !== from && !existsSync(join(from, '.git')) && ignored(from, true)) tops.add(from)
  return ignored
}

function readIgnore(folder: string): Ignore | undefined {
  try {
    return ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8'))
  } catch {
    return undefined // there is none, as in most folders
  }
}

function shown(file: string, cwd: string): string {
  const path = relative(cwd, file)
  return path.startsWith('..') ? file : path
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}
