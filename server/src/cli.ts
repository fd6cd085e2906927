// The command line: `lint`, `lsp`, `explain`, `rules`.
import { parseArgs } from 'node:util'
import { version } from '../../package.json'
import { explain, listRules } from './cli/explain'
import { printers, type Format } from './cli/formats'
import { lint } from './cli/lint'
import { languageOption, oneOf } from './cli/options'
import { problemOfMeshConfig } from './cli/mesh-config'
import { parseRelease } from './schema/release'

const usage = `usage: istio-flagger-tools COMMAND

  lint [OPTIONS] PATH...   check files, folders and globs; - is standard input
      --format text|json|sarif|github
      --istio RELEASE, --flagger RELEASE   the releases you run (default: the newest known)
      --assume-complete    the files are everything there is
      --mesh-config FILE   the mesh configuration
      --fail-on error|warning|never   when the exit code is 1 (default: error)
      --fix                apply the fixes that are safe
      --lang en|pt-br      the language of the output, as far as there are texts in it (default: en)
  lsp --stdio              the language server
  explain [--lang en|pt-br] RULE|CODE   what a rule finds, why, and what to do instead
  rules [--format json]    all rules
  --version, --help

exit code: 0 nothing found at or above --fail-on, 1 something found, 2 wrong usage or unreadable input
`

/** The exit code; undefined while the server runs. Throws for wrong usage. */
async function main([command, ...rest]: readonly string[]): Promise<number | undefined> {
  if (['help', '--help', '-h'].includes(command ?? '') || rest.some(arg => arg === '--help' || arg === '-h')) return say(usage)
  switch (command) {
    case 'lint': return runLint(rest)
    case 'lsp': return runServer(rest)
    case 'explain': return explain(rest)
    case 'rules': return listRules(rest)
    case '--version': return say(`${version}\n`)
    default: throw new Error(command ? `Unknown command: ${command}` : 'No command given')
  }
}

function say(text: string): number {
  process.stdout.write(text)
  return 0
}

async function runLint(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      'assume-complete': { type: 'boolean', default: false },
      'mesh-config': { type: 'string' },
      istio: { type: 'string' },
      flagger: { type: 'string' },
      'fail-on': { type: 'string', default: 'error' },
      fix: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
    },
  })
  if (positionals.length === 0) throw new Error('lint needs a path; - is standard input')
  if (values.fix && positionals.includes('-')) throw new Error('--fix writes files; it cannot mend standard input')
  const format = oneOf('format', values.format, Object.keys(printers) as Format[])
  const failOn = oneOf('fail-on', values['fail-on'], ['error', 'warning', 'never'])
  const language = languageOption(values.lang)
  const istio = releaseOf('istio', values.istio)
  const flagger = releaseOf('flagger', values.flagger)
  const refusal = values['mesh-config'] === undefined ? undefined : problemOfMeshConfig(values['mesh-config'], process.cwd())
  if (refusal) {
    process.stderr.write(`${refusal}\n`)
    return 2
  }
  return lint({ paths: positionals, format, failOn, fix: values.fix, language, settings: { severities: {}, ...(istio && { istio }), ...(flagger && { flagger }) } })
}

function releaseOf(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const release = parseRelease(text)
  if (release === undefined) throw new Error(`--${name} takes a release such as 1.28, not ${text}`)
  return release
}

/** The server reads how to connect from the arguments itself. */
async function runServer(args: readonly string[]): Promise<undefined> {
  if (!args.includes('--stdio')) throw new Error('lsp needs --stdio')
  await import('./main')
}

/** Whoever reads may have seen enough (`| head`), which is no failure of ours. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

// No process.exit(): what is written to a pipe would be cut off.
const argv = process.argv.slice(2)
if (argv[0] !== 'lsp') for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly)
main(argv).then(
  code => {
    if (code !== undefined) process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exitCode = 2
  },
)
