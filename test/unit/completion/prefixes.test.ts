// Completion on every beginning of sound files, with and without the rest of the file below: it never fails, it is fast, and where a key
// or a value of the file begins it offers what stands there in the file.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { complete } from '../../../server/src/features/completion/complete'
import { resourcesOf } from '../../../server/src/model/resource'
import { walk } from '../../../server/src/rules/walk'
import { cut } from '../../../server/src/syntax/cut'
import { keyText } from '../../../server/src/syntax/node'
import { parse } from '../../../server/src/syntax/parse'
import { accept } from '../../kit/accept'
import { isOffered } from './places'
import { assertClean } from './result'
import { ownTime } from '../../kit/own-time'

/** Milliseconds. */
const slowest = 10
/** Offsets between two that are tried. */
const step = process.env.CI ? 1 : 3
const root = path.join(__dirname, '../../..')
const samples = ['shop', 'flagger', 'gateway-api'].flatMap(folder => readdirSync(path.join(root, 'samples', folder), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml')).sort().map(name => path.join('samples', folder, name)))

/** What must be offered at each offset of a document. */
function truthsOf(text: string): ReadonlyMap<number, readonly string[]> {
  const truths = new Map<number, string[]>()
  const at = (from: number, to: number, label: string) => {
    for (let offset = from; offset <= to; offset++) truths.set(offset, [...(truths.get(offset) ?? []), label])
  }
  for (const resource of resourcesOf(parse(text))) {
    if (!resource.kind || resource.node.flow) continue
    walk(resource, resource.kind.root, ({ field, node, pair }) => {
      if (node.kind === 'mapping') {
        for (const { key } of node.pairs) {
          const name = keyText({ key, value: key, start: 0, end: 0 })
          const child = name === undefined ? undefined : field.fields.get(name)
          // the objects head tells what it is; without it nothing is known
          if (child && isOffered(child) && child.path !== 'apiVersion' && child.path !== 'kind') at(key.start, key.end, child.name)
        }
      }
      if (node.kind === 'scalar' && node.style === 'plain' && (field.type === 'boolean' || field.data.enum?.[node.text]) && pair) at(node.start, node.end, node.text)
    })
  }
  return truths
}

function judge(text: string, offset: number, labels: readonly string[], name: string): void {
  const tree = parse(text)
  const shown = () => `${name}\n${text.slice(0, offset)}▌${text.slice(offset)}`
  let least = Infinity
  let found: ReturnType<typeof complete>
  for (let turn = 0; turn < 12 && least > slowest; turn++) {
    const start = ownTime()
    try {
      found = complete(text, tree, offset, {})
    } catch (error) {
      assert.fail(`${error instanceof Error ? error.stack : String(error)}\n${shown()}`)
    }
    least = Math.min(least, ownTime(start))
  }
  assert.ok(least <= slowest, `takes ${least.toFixed(1)} ms: ${shown()}`)
  const offered = new Set(found?.candidates.map(each => each.label))
  assert.deepEqual(labels.filter(label => !offered.has(label)), [], `not offered: ${shown()}`)
}

describe('completion in what is written so far', function () {
  this.timeout(60_000)
  for (const file of process.env.CI ? samples : samples.filter((_, index) => index % 4 === 0)) {
    it(file, () => {
      const whole = readFileSync(path.join(root, file), 'utf8')
      for (const { start, end } of cut(whole)) {
        const text = whole.slice(start, end)
        const truths = truthsOf(text)
        for (let offset = 0; offset <= text.length; offset += step) {
          const labels = truths.get(offset) ?? []
          judge(text.slice(0, offset), offset, labels, 'the beginning')
          const lineEnd = text.indexOf('\n', offset)
          const rest = lineEnd < 0 ? '' : text.slice(lineEnd)
          // without a letter, what stands below a key looks like the value of the key above
          const isWritten = /\S/.test(text.charAt(offset - 1))
          judge(text.slice(0, offset) + rest, offset, isWritten ? labels : [], 'without the end of a line')
        }
      }
    })
  }
})

describe('completion in sound files', function () {
  this.timeout(60_000)
  for (const file of samples) {
    it(`keeps ${file} sound`, () => {
      const whole = readFileSync(path.join(root, file), 'utf8')
      for (const { start, end } of cut(whole)) {
        const text = whole.slice(start, end)
        const tree = parse(text)
        for (let offset = 0; offset <= text.length; offset += process.env.CI ? 1 : 11) {
          const found = complete(text, tree, offset, {})
          const some = [...(found?.candidates.slice(0, 3) ?? []), ...(found?.candidates.slice(3).slice(-2) ?? [])]
          for (const candidate of some) {
            const result = accept(text, found!, candidate)
            assertClean(result, parse(result), () => text, `${candidate.label} at\n${text.slice(0, offset)}▌${text.slice(offset)}`)
          }
        }
      }
    })
  }
})
