// Mocha's set-up: what the tests of the protocol and of the command line start is built, and newer than its sources. Nothing of it stays.
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.join(__dirname, '../..')

/** Where the built programs are. */
export const cli = path.join(root, 'dist/cli.cjs')
export const server = path.join(root, 'dist/server.js')

const timeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

export function mochaGlobalSetup(): void {
  const sources = readdirSync(path.join(root, 'server/src'), { recursive: true, encoding: 'utf8' }).map(file => path.join('server/src', file))
  const newest = Math.max(...[...sources, 'esbuild.mjs', 'package.json'].map(file => timeOf(path.join(root, file))))
  if (Math.min(timeOf(cli), timeOf(server)) < newest) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' })
}

export async function mochaGlobalTeardown(): Promise<void> {
  const { killRunning } = await import('./language-server')
  killRunning()
}
