// The command line: `lint`, `lsp`, `explain`, `rules`.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { explain, listRules } from './cli/explain'
import type { Format } from './cli/formats'
import { lint } from './cli/lint'
import { parseRelease } from './schema/release'

const usage = `usage: istio-flagger-tools COMMAND

  lint [OPTIONS] PATH...   check files, folders and globs; - is standard input
      --format text|json|sarif|github
      --istio RELEASE, --flagger RELEASE   the releases you run (default: the newest known)
      --assume-complete    the files are everything there is
      --mesh-config FILE   the mesh configuration
      --fail-on error|warning|never   when the exit code is 1 (default: error)
      --fix                apply the fixes that are safe
      --lang en|pt-br
  lsp --stdio              the language server
  explain RULE|CODE        what a rule finds, why, and what to do instead
  rules [--format json]    all rules
`

function main(argv: readonly string[]): number | undefined {
  const [command, ...rest] = argv
  switch (command) {
    case 'lint': return runLint(rest)
    case 'lsp': return runServer(rest)
    case 'explain': return explain(rest)
    case 'rules': return listRules(rest)
    case 'help': case '--help': case '-h':
      process.stdout.write(usage)
      return 0
    default: return wrong(command ? `Unknown command: ${command}` : 'No command given')
  }
}

function wrong(message: string): number {
  process.stderr.write(`${message}\n\n${usage}`)
  return 2
}

const formats: readonly string[] = ['text', 'json', 'sarif', 'github']

function runLint(args: readonly string[]): number {
  try {
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
    if (positionals.length === 0) return wrong('lint needs a path; - is standard input')
    if (!formats.includes(values.format)) return wrong(`Unknown format: ${values.format}`)
    if (!['error', 'warning', 'never'].includes(values['fail-on'])) return wrong(`--fail-on takes error, warning or never, not ${values['fail-on']}`)
    if (!['en', 'pt-br'].includes(values.lang)) return wrong(`--lang takes en or pt-br, not ${values.lang}`)
    const istio = releaseOf('istio', values.istio)
    const flagger = releaseOf('flagger', values.flagger)
    if (values['mesh-config'] !== undefined) readFileSync(values['mesh-config'], 'utf8')
    return lint({
      paths: positionals,
      format: values.format as Format,
      failOn: values['fail-on'] as 'error' | 'warning' | 'never',
      fix: values.fix,
      settings: { severities: {}, ...(istio && { istio }), ...(flagger && { flagger }) },
    })
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error))
  }
}

function releaseOf(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const release = parseRelease(text)
  if (release === undefined) throw new Error(`--${name} takes a release such as 1.28, not ${text}`)
  return release
}

function runServer(args: readonly string[]): number | undefined {
  if (!args.includes('--stdio')) return wrong('lsp needs --stdio')
  process.argv = [process.argv[0]!, process.argv[1]!, '--stdio']
  void import('./main')
  return undefined
}

const code = main(process.argv.slice(2))
if (code !== undefined) process.exitCode = code
