// Reads files from disk (or standard input) and opens them.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isPatch } from '../disk/patch'
import { openFile, type FileState } from '../host/file'

export const standardInput = '<stdin>'

const mark = '\ufeff'

/** A file as it is read. */
export interface Loaded {
  /** Without a byte order mark: columns count from the first character behind it, as in an editor. */
  readonly file: FileState
  /** Writes a new text, with the mark where there was one. */
  readonly write: (text: string) => void
}

/** Opens a file under its path. Throws what reading throws, and for bytes that are not UTF-8. */
export function loadFile(path: string, cwd: string): Loaded {
  const full = resolve(cwd, path)
  const text = decode(readFileSync(full))
  const bare = unmarked(text)
  return {
    file: openFile(path, 0, bare, isPatch(full, bare)),
    write: changed => writeFileSync(full, bare === text ? changed : mark + changed),
  }
}

export async function loadStandardInput(): Promise<FileState> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return openFile(standardInput, 0, unmarked(decode(Buffer.concat(chunks))))
}

function unmarked(text: string): string {
  return text.startsWith(mark) ? text.slice(1) : text
}

/** What is no UTF-8 must not be guessed at: `--fix` would write it back broken. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Error('Not UTF-8')
  }
}
