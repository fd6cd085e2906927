// Generates YAML streams: well-formed ones for comparing with the library, and pieces of text that a person types into them.
import fc from 'fast-check'

/** Documents that are well-formed wherever they stand, each with something that looks like a boundary and is none, or the reverse. */
const bodies: readonly string[] = [
  'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: reviews\nspec:\n  hosts: [reviews]\n',
  'a: 1\n',
  '- a\n- b: c\n  d: e\n',
  'text: |\n  one\n  ---\n  two\n   --- three\nafter: x\n',
  'text: >-\n  one\n\n  ...\n  two\n',
  'a: |2\n    ---\n  x\n',
  'a: |+\n  kept\n\n\n',
  '# ---\na: 1 # ---\n# ...\n',
  '---x: 1\n',
  '----: 1\n',
  '---#: no comment\n',
  '....: 1\n',
  'a: "one\n  --- two\n  three"\n',
  "a: 'one\n\n  ... two'\n",
  '{ a: 1,\n  b: [x,\n  y] }\n',
  '[ a, --- , b ]\n',
  'plain text\n  over --- lines\n',
  'a:\n  - --- x\n  - b\n',
  '"---": quoted\n',
  '? complex\n: value\n',
  'base: &base { x: 1 }\nuser: *base\n',
  'a: !!str 1\n',
  'x: y%z\n',
  'emoji: 🎉 ünïcode\u2028line\u2029\n',
  'tab:\tvalue\t# comment\n',
  '\n\n  \na: 1\n\n',
]

/** Lines that start a document; the first ones are no text of it. */
const markers: readonly string[] = ['---\n', '--- \n', '---\t\n', '--- # comment\n', '---\n# comment\n\n', '--- !!map\n', '--- &root\n']

/** Whole documents on their marker's line. */
const inline: readonly string[] = ['--- scalar\n', '--- |\n  block\n  ---\n', '--- "quoted"\n', '--- [a, b]\n', '---\n', '--- >\n folded\n', '--- |\n%!PS-Adobe-2.0\n', '--- { a: b }\n']

const prologues: readonly string[] = ['', '', '', '\n', '# a comment\n', '\n# --- \n   # indented\n\n', ' \n']

const body = fc.constantFrom(...bodies)
const marked = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...markers.slice(0, 5)), body).map(([marker, text]) => marker + text) },
  { weight: 1, arbitrary: fc.constantFrom(...markers.slice(5)).map(marker => `${marker}a: 1\n`) },
  { weight: 2, arbitrary: fc.constantFrom(...inline) },
)

/** `...` goes back to the prologue: what follows may do without `---`. */
const ended = fc.tuple(marked, fc.constantFrom('...\n', '...\n# comment\n', '... \n\n', '... # end\n'), fc.option(body, { nil: '' })).map(parts => parts.join(''))

/** A stream that the library reads without an error. */
export const stream: fc.Arbitrary<string> = fc
  .record({
    bom: fc.boolean(),
    prologue: fc.constantFrom(...prologues),
    first: fc.option(body, { nil: '' }),
    rest: fc.array(fc.oneof({ weight: 5, arbitrary: marked }, { weight: 1, arbitrary: ended }), { maxLength: 8 }),
    crlf: fc.boolean(),
    unfinished: fc.boolean(),
  })
  .map(({ bom, prologue, first, rest, crlf, unfinished }) => {
    const text = prologue + first + rest.join('')
    const cutOff = unfinished ? text.replace(/\n$/, '') : text
    return (bom ? '\ufeff' : '') + (crlf ? cutOff.replaceAll('\n', '\r\n') : cutOff)
  })

/** A file of 1 to 12 documents, of which some are what people really write. */
export const file: fc.Arbitrary<string> = fc
  .record({
    documents: fc.array(body, { minLength: 1, maxLength: 12 }),
    markers: fc.array(fc.constantFrom(...markers, '...\n---\n'), { minLength: 12, maxLength: 12 }),
    crlf: fc.boolean(),
  })
  .map(({ documents, markers: between, crlf }) => {
    const text = documents.map((each, index) => (index === 0 ? each : between[index]! + each)).join('')
    return crlf ? text.replaceAll('\n', '\r\n') : text
  })

const punctuation = [...':-?[]{},#&*!|>\'"%@`~.= \t']

/** What one edit puts in: letters, punctuation, breaks of both kinds, markers, template actions, directives, whole documents. */
export const typed: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'x: ', 'hosts', '7', 'ü', '🎉', '\ud800') },
  { weight: 4, arbitrary: fc.constantFrom(...punctuation) },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\n\n  ', '\n- ') },
  { weight: 4, arbitrary: fc.constantFrom('---', '---\n', '\n---\n', '\r\n---\r\n', '...', '\n...\n', '-', '--', '.', '\ufeff', '\n...\n\ufeff') },
  { weight: 2, arbitrary: fc.constantFrom('{{', '}}', '{{ .Values.x }}', '{{- if x }}\n', '{{- end }}\n') },
  { weight: 1, arbitrary: fc.constantFrom('%YAML 1.2\n---\n', '%', '|\n', '&a ', '*a', '<<: *a\n') },
  { weight: 1, arbitrary: body },
  { weight: 1, arbitrary: body.map(text => `---\n${text}`) },
)

/** Text without any order, of the characters that matter to YAML. */
export const noise: fc.Arbitrary<string> = fc.array(typed, { maxLength: 40 }).map(parts => parts.join(''))
