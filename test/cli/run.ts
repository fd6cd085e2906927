// Runs the built command line in folders that tests make.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cli } from '../kit/built'

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Does not throw, whatever the exit code. */
export function run(args: readonly string[], { cwd, input = '' }: { cwd?: string; input?: string | Buffer } = {}): Ran {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, ...args], { cwd, input, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error) throw error
  return { code: status, stdout, stderr }
}

const made: string[] = []

/** A new folder with these files; `removeFolders` takes it away. */
export function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'istio-flagger-cli-')))
  made.push(root)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), content)
  }
  return root
}

export function removeFolders(): void {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true })
}
