// The snippets of snippets/*.json, as VS Code and the language server read them.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isMap, isScalar, isSeq, parseAllDocuments, parseDocument, visit, type Document } from 'yaml'
import { kindOf, preferredVersion, versionOf } from '../../server/src/schema/kind'
import { expandSnippet } from '../kit/expand-snippet'

interface Snippet {
  readonly prefix: readonly string[]
  readonly description: string
  readonly body: readonly string[]
  readonly isFileTemplate?: boolean
  /** For the language server; VS Code does not look at it. `at` is where the block of a fragment goes. */
  readonly istioFlagger: { readonly rank: number; readonly title: string; readonly kind: string; readonly at?: string }
}

const root = path.join(import.meta.dirname, '../..')
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
const files = readdirSync(path.join(root, 'snippets'))
const snippets = files.flatMap(file => Object.entries(read(`snippets/${file}`) as Record<string, Snippet>))
const textOf = (snippet: Snippet) => expandSnippet(snippet.body.join('\n')).text
/** Kinds of Kubernetes itself, which a snippet may hold beside ours. */
const others = new Set(['v1/Namespace', 'apps/v1/Deployment'])

/** The text with each option of each choice taken once. */
function variants(snippet: Snippet): string[] {
  const body = snippet.body.join('\n')
  const { text, choices } = expandSnippet(body)
  return [text, ...choices.flatMap(({ index, options }) => options.slice(1).map(option => expandSnippet(body, choice => (choice.index === index ? option : choice.options[0]!)).text))]
}

describe('snippets', () => {
  it('are contributed, each file once, for YAML', () => {
    const { contributes } = read('package.json') as { contributes: { snippets: { language: string; path: string }[] } }
    const declared = contributes.snippets.filter(({ path }) => path.startsWith('./dist/snippets/'))
    assert.deepEqual(declared.map(({ path }) => path.slice('./dist/snippets/'.length)).sort(), files.toSorted())
    for (const { language } of declared) assert.equal(language, 'yaml')
  })

  it('have prefixes, names and ranks of their own', () => {
    const all = [snippets.flatMap(([, { prefix }]) => prefix), snippets.map(([name]) => name), snippets.map(([, { istioFlagger }]) => istioFlagger.rank)]
    for (const list of all) assert.deepEqual(list.filter((one, index) => list.indexOf(one as never) !== index), [])
  })

  for (const [name, snippet] of snippets) {
    describe(name, () => {
      it('says what it is', () => {
        assert.equal(snippet.istioFlagger.title, name)
        assert.match(snippet.description, /^[A-Z].*[^.\s]$/)
        assert.equal(!!snippet.isFileTemplate, snippet.istioFlagger.at === undefined)
      })

      it('has tab stops from 1 on, in the order of the text', () => {
        const { stops } = expandSnippet(snippet.body.join('\n'))
        assert.deepEqual(stops, stops.map((_, index) => index + 1))
      })

      it('keeps to one style: dashes two columns inside their key', () => {
        for (const text of variants(snippet)) {
          const column = (offset: number) => offset - text.lastIndexOf('\n', offset - 1) - 1
          for (const document of parseAllDocuments(text)) {
            visit(document as Document.Parsed, {
              Pair(_, { key, value }) {
                if (isScalar(key) && isSeq(value) && !value.flow) assert.equal(column(value.range![0]), column(key.range![0]) + 2, String(key.value))
              },
            })
          }
          assert.doesNotMatch(text, /\t|[ ]$/m)
        }
      })

      if (snippet.istioFlagger.at === undefined) {
        it('is whole resources of known kinds, in the version to write today', () => {
          const documents = variants(snippet).flatMap(text => [...parseAllDocuments(text)])
          assert.ok(documents.length > 0)
          for (const document of documents) {
            assert.deepEqual([...document.errors, ...document.warnings], [])
            const { apiVersion, kind, metadata } = document.toJS() as { apiVersion: string; kind: string; metadata: { name: string } }
            assert.match(metadata.name, /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/)
            if (others.has(`${apiVersion}/${kind}`)) continue
            const known = kindOf(apiVersion, kind)
            assert.ok(known, `${apiVersion} ${kind}`)
            assert.equal(versionOf(apiVersion), preferredVersion(known))
          }
          assert.equal(documents[0]!.get('kind'), snippet.istioFlagger.kind)
        })
      } else {
        it('is the content of a mapping, or items of a list', () => {
          for (const text of variants(snippet)) {
            const document = parseDocument(text)
            assert.deepEqual([...document.errors, ...document.warnings], [])
            assert.ok(isMap(document.contents) || isSeq(document.contents))
          }
        })
      }
    })
  }

  it('split traffic into 100', () => {
    for (const [name, snippet] of snippets) {
      const weights = [...textOf(snippet).matchAll(/^ *weight: (\d+)$/gm)].map(([, weight]) => Number(weight))
      if (weights.length > 0) assert.equal(weights.reduce((sum, weight) => sum + weight), 100, name)
    }
  })
})

describe('expanding a snippet', () => {
  const cases: readonly [string, string][] = [
    ['a $1b ${1:x} $1', 'a xb x x'],
    ['${1:a-${2:b}-c} $2', 'a-b-c b'],
    ['${1|one,two|}: $1', 'one: one'],
    ['${1|a\\,b\\|c\\\\,d|}', 'a,b|c\\'],
    ['\\$1 \\} \\\\ \\n ${1:\\}\\$}', '$1 } \\ \\n }$'],
    ['[{{ interval }}] $0', '[{{ interval }}] '],
    ['$2 ${2} ${2:z}', 'z z z'],
  ]
  for (const [body, text] of cases) it(body, () => assert.equal(expandSnippet(body).text, text))
  for (const body of ['$NAME', '${1:a', '${1|a,b', '${1/a/b/}', '$']) it(`refuses ${body}`, () => assert.throws(() => expandSnippet(body)))
  it('takes another option', () => assert.equal(expandSnippet('${1|a,b|} $1', choice => choice.options[1]!).text, 'b b'))
})
