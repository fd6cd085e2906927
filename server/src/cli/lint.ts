// The command `lint`: checks files and says what it finds, with an exit code for pipelines.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CheckSettings } from '../host/document'
import { openFile, type FileState } from '../host/file'
import { fixedText } from '../features/fix-all'
import type { Severity } from '../rules/rule'
import { findFiles } from './files'
import { printers, type Format } from './formats'
import { loadFile, standardInput } from './load'
import { progress } from './progress'
import { resultOf, type Result } from './result'

export interface LintOptions {
  readonly paths: readonly string[]
  readonly format: Format
  readonly failOn: 'error' | 'warning' | 'never'
  readonly fix: boolean
  readonly settings: CheckSettings
}

const rank: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 }

/** Exit code: 0 nothing at or above `failOn`, 1 something, 2 unreadable input. */
export function lint(options: LintOptions, cwd = process.cwd()): number {
  let paths: string[]
  try {
    paths = options.paths.flatMap(path => (path === '-' ? [standardInput] : findFiles([path], cwd)))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
  const results: Result[] = []
  const texts = new Map<string, string>()
  let unreadable = false
  const bar = progress(paths.length)
  for (const path of [...new Set(paths)]) {
    bar.step(path)
    try {
      let file = loadFile(path, cwd)
      if (options.fix) file = fixed(file, options.settings, cwd)
      const found = resultsOf(file, options.settings)
      if (found.length > 0) texts.set(path, file.lines.text)
      results.push(...found)
    } catch (error) {
      unreadable = true
      process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
  bar.done()
  process.stdout.write(printers[options.format](results, texts, paths.length))
  if (unreadable) return 2
  const least = options.failOn === 'never' ? Infinity : rank[options.failOn]
  return results.some(result => rank[result.severity] >= least) ? 1 : 0
}

export function resultsOf(file: FileState, settings: CheckSettings): Result[] {
  return file.documents.flatMap((document, index) => document.findings(settings, file.fragment).map(finding => resultOf(file, file.slices[index]!.start, finding)))
}

/** Applies safe fixes until nothing changes, and writes the file when something did. Standard input is only printed. */
function fixed(file: FileState, settings: CheckSettings, cwd: string): FileState {
  const text = fixedText(file, settings)
  if (text === file.lines.text) return file
  if (file.uri !== standardInput) writeFileSync(resolve(cwd, file.uri), text)
  return openFile(file.uri, 0, text, file.fragment)
}
