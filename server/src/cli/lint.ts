// The command `lint`: checks files and says what it finds, with an exit code for pipelines.
import type { Language } from '../docs'
import type { CheckSettings } from '../host/document'
import { openFile, type FileState } from '../host/file'
import { fixedText } from '../features/fix-all'
import type { Severity } from '../rules/rule'
import { findFiles } from './files'
import { printers, type Format } from './formats'
import { loadFile, loadStandardInput, standardInput } from './load'
import { progress } from './progress'
import { resultOf, type Result } from './result'

export interface LintOptions {
  /** `-` is standard input. */
  readonly paths: readonly string[]
  readonly format: Format
  readonly failOn: 'error' | 'warning' | 'never'
  readonly fix: boolean
  readonly language: Language
  readonly settings: CheckSettings
}

const rank: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 }

/** Exit code: 0 nothing at or above `failOn`, 1 something, 2 unreadable input; what can be read is checked all the same. */
export async function lint(options: LintOptions, cwd = process.cwd()): Promise<number> {
  let unreadable = false
  const complain = (path: string, error: unknown) => {
    unreadable = true
    process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`)
  }
  const files = new Set<string>()
  for (const path of options.paths) {
    try {
      for (const file of path === '-' ? [standardInput] : findFiles(path, cwd, complain)) files.add(file)
    } catch (error) {
      complain(path, error)
    }
  }
  const results: Result[] = []
  const texts = new Map<string, string>()
  const bar = progress(files.size)
  let read = 0
  for (const path of files) {
    bar.step(path)
    try {
      const file = path === standardInput ? await loadStandardInput() : open(path, cwd, options)
      read++
      const found = resultsOf(file, options.settings)
      if (found.length > 0) texts.set(path, file.lines.text)
      for (const result of found) results.push(result)
    } catch (error) {
      complain(path, error)
    }
  }
  bar.done()
  process.stdout.write(printers[options.format](results, texts, read, options.language))
  if (unreadable) return 2
  const least = options.failOn === 'never' ? Infinity : rank[options.failOn]
  return results.some(result => rank[result.severity] >= least) ? 1 : 0
}

export function resultsOf(file: FileState, settings: CheckSettings): Result[] {
  return file.documents.flatMap((document, index) => document.findings(settings, file.fragment).map(finding => resultOf(file, file.slices[index]!.start, finding)))
}

/** Opens a file; with `--fix`, as it is after its safe fixes are written. */
function open(path: string, cwd: string, { fix, settings }: LintOptions): FileState {
  const { file, write } = loadFile(path, cwd)
  const text = fix ? fixedText(file, settings) : file.lines.text
  if (text === file.lines.text) return file
  write(text)
  return openFile(path, 0, text, file.fragment)
}
