// `npm run bench`: this server and yaml-language-server over the same files, and single functions. See `--help`.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import type { FunctionTime } from './functions'
import { functionTable, missed, rowsOf, table } from './report'
import { measure, type Plan } from './run'
import { neighbour, newerNode, ours, root, scratchFolder, type Contestant } from './set-up'

const help = `npm run bench -- [options]
  --quick      less of everything: under a minute
  --check      exit 1 when a bound that is wanted at 50,000 lines is missed
  --this-node  measure this server on the Node that runs the bench as well
  --alone      do not compare with yaml-language-server
  --size N     only the file with N documents (2, 200 or 2000)
  --functions  only single functions, timed in one process`

const full: readonly Plan[] = [
  { documents: 2, rounds: 5, keystrokes: 42, completions: 24, hovers: 24, slowShare: 0.5 },
  { documents: 200, rounds: 5, keystrokes: 42, completions: 24, hovers: 24, slowShare: 0.5 },
  { documents: 2000, rounds: 3, keystrokes: 84, completions: 48, hovers: 24, slowShare: 0.25 },
]
const quick: readonly Plan[] = [
  { documents: 200, rounds: 1, keystrokes: 60, completions: 20, hovers: 20, slowShare: 0.05 },
  { documents: 2000, rounds: 1, keystrokes: 60, completions: 20, hovers: 20, slowShare: 0.05 },
]

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, check: { type: 'boolean' }, 'this-node': { type: 'boolean' }, alone: { type: 'boolean' }, functions: { type: 'boolean' }, size: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help) return console.log(help)
  const folder = await scratchFolder()
  const functions = await timeFunctions(folder)
  console.log(`${functionTable(functions)}\n`)
  if (values.functions) return
  const contestants = await whoTakesPart(folder, !!values.alone, !!values['this-node'])
  const plans = (values.quick ? quick : full).filter(({ documents }) => values.size === undefined || documents === Number(values.size))
  const files = []
  let short: string[] = []
  for (const plan of plans) {
    const results = await measure(plan, contestants)
    console.log(`${table(plan, results)}\n`)
    files.push({ documents: plan.documents, rows: rowsOf(results), memory: results.map(({ contestant, opened, typed }) => ({ who: contestant.name, opened, typed })) })
    if (plan.documents === 2000) short = missed(results)
  }
  writeFileSync(join(__dirname, 'results.json'), `${JSON.stringify({ node: process.version, functions, files, missed: short }, null, 2)}\n`)
  for (const what of short) console.log(`Missed at 50,000 lines: ${what}`)
  if (values.check && short.length > 0) process.exitCode = 1
}

/** The first one is what the others are compared with. */
async function whoTakesPart(folder: string, alone: boolean, onThisNode: boolean): Promise<Contestant[]> {
  const newer = await newerNode()
  const name = (node: string) => `this server on Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).slice(1).split('.')[0]}`
  const node = newer ?? process.execPath
  const contestants = [await ours(node, name(node), folder)]
  if (onThisNode && node !== process.execPath) contestants.push(await ours(process.execPath, name(process.execPath), folder))
  const other = newer && !alone ? await neighbour(newer, folder) : undefined
  return other ? [...contestants, other] : contestants
}

async function timeFunctions(folder: string): Promise<FunctionTime[]> {
  const outfile = join(folder, 'functions.cjs')
  // as esbuild.mjs builds the server
  await build({
    absWorkingDir: root, entryPoints: ['test/bench/functions.ts'], outfile, bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'],
    alias: { yaml: './node_modules/yaml/browser/index.js' }, logLevel: 'warning',
  })
  return JSON.parse(execFileSync(process.execPath, [outfile], { encoding: 'utf8' })) as FunctionTime[]
}

void main()
