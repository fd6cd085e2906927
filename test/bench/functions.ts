// The steps of a keystroke and of opening, each timed alone in one process. Built like the server and run by itself; prints JSON.
import { editFile, openFile, type FileState } from '../../server/src/host/file'
import { diagnosticsOf } from '../../server/src/lsp/schedule'
import { check } from '../../server/src/rules/run'
import { cut, recut } from '../../server/src/syntax/cut'
import { parse } from '../../server/src/syntax/parse'
import { Lines } from '../../server/src/text/lines'
import { generate } from './generate'
import { summarize, type Summary } from './statistics'

export interface FunctionTime {
  readonly name: string
  readonly summary: Summary
}

const settings = { severities: {} }
const large = generate(2000)
const place = { line: large.spots.middle.gateway, character: 10 }

/** Prepares once and gives what is timed. */
const steps: Readonly<Record<string, () => () => unknown>> = {
  'parse a document of 25 lines': () => {
    const text = generate(1).text
    return () => parse(text)
  },
  'all rules on a document of 200 lines': () => {
    const text = longDocument()
    const tree = parse(text)
    return () => check({ text, tree, fragment: false }, {})
  },
  'cut 50,000 lines': () => () => cut(large.text),
  'recut 50,000 lines after a keystroke': () => {
    const slices = cut(large.text)
    const at = Lines.of(large.text).offsetAt(place)
    const text = `${large.text.slice(0, at)}x${large.text.slice(at)}`
    return () => recut(text, slices, { start: at, oldEnd: at, newEnd: at + 1 })
  },
  'edit of a file of 50,000 lines: a letter': () => edits('x'),
  'edit of a file of 50,000 lines: a new line': () => edits('\n      '),
  'a letter and its diagnostics, of all 50,000 lines': () => {
    const edit = edits('x')
    return () => diagnosticsOf(edit(), settings)
  },
}

/** Types a text into the middle of the large file, and takes it back the next time. */
function edits(text: string): () => FileState {
  let file = openFile('file:///a.yaml', 1, large.text)
  const start = file.lines.offsetAt(place)
  let typed = false
  return () => {
    typed = !typed
    const change = typed ? { range: { start: place, end: place }, text } : { range: file.lines.rangeOf({ start, end: start + text.length }), text: '' }
    return (file = editFile(file, file.version + 1, [change]))
  }
}

/** A VirtualService with many routes. */
function longDocument(): string {
  const lines = generate(1).text.split('\n')
  const head = lines.slice(0, 14)
  const route = lines.slice(14, 25)
  return [...head, ...Array.from({ length: 17 }, (_, index) => route.map(line => line.replace('primary', `route-${index}`))).flat()].join('\n')
}

function timed(run: () => unknown): Summary {
  for (const end = performance.now() + 300; performance.now() < end; ) run()
  const samples: number[] = []
  for (const end = performance.now() + 500; performance.now() < end || samples.length < 20; ) {
    const start = performance.now()
    run()
    samples.push(performance.now() - start)
  }
  return summarize(samples)
}

if (require.main === module) console.log(JSON.stringify(Object.entries(steps).map(([name, prepare]): FunctionTime => ({ name, summary: timed(prepare()) }))))
