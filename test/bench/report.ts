// What was measured as tables in Markdown, and whether it is what is wanted.
import { linesPerDocument } from './generate'
import type { FunctionTime } from './functions'
import type { Sample } from './measure'
import { keystrokesForMemory, type Measurements, type Metric, type Plan } from './run'
import { summarize, type Summary } from './statistics'

/** How much is wanted of a file of the largest size, against yaml-language-server and in milliseconds. */
const wanted: Readonly<Partial<Record<Metric, { readonly faster: number; readonly p95?: number }>>> = {
  open: { faster: 2 },
  keystroke: { faster: 100, p95: 20 },
  completion: { faster: 100, p95: 10 },
}

const names: Readonly<Record<Metric, string>> = { open: 'open to diagnostics', keystroke: 'keystroke to diagnostics', completion: 'completion after a keystroke', hover: 'hover after a keystroke' }
const metrics = Object.keys(names) as Metric[]

export interface Row {
  readonly what: string
  readonly who: string
  /** As the clock has it, and a user feels it. Ratios and bounds are of these. */
  readonly elapsed: Summary
  /** Without the time in which other programs had the processor: tells a busy machine from a slow server. */
  readonly own: Summary
  /** The median of it without what the server waits on purpose. */
  readonly withoutDebounce?: number
  /** Median of what came: diagnostics, items or characters. */
  readonly answer: number
  /** How many times faster the first server's median is. */
  readonly ratio?: number
}

const own = (samples: readonly Sample[]) => summarize(samples.map(({ elapsed, starved }) => elapsed - starved))
const byTheClock = (samples: readonly Sample[]) => summarize(samples.map(({ elapsed }) => elapsed))

export function rowsOf(results: readonly Measurements[]): Row[] {
  const first = results[0]!
  return metrics.flatMap(metric => results.filter(({ samples }) => samples[metric].length > 0).map((result): Row => {
    const samples = result.samples[metric]
    const elapsed = byTheClock(samples)
    const validates = metric === 'open' || metric === 'keystroke'
    return {
      what: names[metric],
      who: result.contestant.name,
      elapsed,
      own: own(samples),
      ...(validates && result.contestant.debounce > 0 && { withoutDebounce: elapsed.median - result.contestant.debounce }),
      answer: summarize(samples.map(sample => sample.answer)).median,
      ...(result !== first && { ratio: elapsed.median / byTheClock(first.samples[metric]).median }),
    }
  }))
}

export function table({ documents }: Plan, results: readonly Measurements[]): string {
  const lines = [
    `### ${count(documents)} documents, ${count(documents * linesPerDocument)} lines`,
    '',
    '| | server | median ms | p95 ms | without its debounce | times the first | of an idle machine: median | p95 | runs | answer |',
    '|---|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...rowsOf(results).map(({ what, who, elapsed, own, withoutDebounce, ratio, answer }) =>
      `| ${what} | ${who} | ${ms(elapsed.median)} | ${ms(elapsed.p95)} | ${withoutDebounce === undefined ? '' : ms(withoutDebounce)} | ${ratio === undefined ? '' : ratio.toFixed(ratio < 10 ? 1 : 0)} | ${ms(own.median)} | ${ms(own.p95)} | ${elapsed.count} | ${Math.round(answer)} |`),
    '',
    ...memoryTable(results),
  ]
  return lines.join('\n')
}

function memoryTable(results: readonly Measurements[]): string[] {
  const known = results.filter(result => result.opened.length > 0)
  if (known.length === 0) return ['Memory: not measured on this system.']
  return [
    `| server | RSS after opening | heap after opening | RSS after ${keystrokesForMemory} keystrokes | heap after ${keystrokesForMemory} keystrokes |`,
    '|---|--:|--:|--:|--:|',
    ...known.map(({ contestant, opened, typed }) => `| ${contestant.name} | ${mb(opened.map(each => each.rss))} | ${mb(opened.map(each => each.heap))} | ${mb(typed.map(each => each.rss))} | ${mb(typed.map(each => each.heap))} |`),
  ]
}

/** What is not as wanted. Ratios and memory are asked only where there is somebody to compare with. */
export function missed(results: readonly Measurements[]): string[] {
  const first = results[0]!
  const other = results.find(({ contestant }) => contestant.debounce > 0)
  const times = metrics.flatMap(metric => {
    const bound = wanted[metric]
    if (!bound) return []
    const { median, p95 } = byTheClock(first.samples[metric])
    const ratio = other && byTheClock(other.samples[metric]).median / median
    return [
      ...(bound.p95 !== undefined && p95 > bound.p95 ? [`${names[metric]}: p95 is ${ms(p95)} ms, wanted are ${bound.p95}`] : []),
      ...(ratio !== undefined && ratio < bound.faster ? [`${names[metric]}: ${ratio.toFixed(1)} times faster, wanted are ${bound.faster}`] : []),
    ]
  })
  const memory = (['opened', 'typed'] as const).flatMap(when => (['rss', 'heap'] as const).flatMap(what => {
    const ours = first[when].map(each => each[what])
    const theirs = other?.[when].map(each => each[what]) ?? []
    if (ours.length === 0 || theirs.length === 0 || summarize(ours).median <= summarize(theirs).median) return []
    return [`memory (${what}, ${when}): ${mb(ours)}, more than ${mb(theirs)}`]
  }))
  return [...times, ...memory]
}

export function functionTable(times: readonly FunctionTime[]): string {
  return ['### Functions', '', '| | median ms | p95 ms | runs |', '|---|--:|--:|--:|', ...times.map(({ name, summary }) => `| ${name} | ${summary.median.toFixed(3)} | ${summary.p95.toFixed(3)} | ${summary.count} |`)].join('\n')
}

function ms(value: number): string {
  return value < 100 ? value.toFixed(1) : count(Math.round(value))
}

function mb(values: readonly number[]): string {
  return `${Math.round(summarize(values).median / 2 ** 20)} MB`
}

function count(value: number): string {
  return value.toLocaleString('en')
}
