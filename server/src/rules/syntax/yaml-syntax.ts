// What is wrong with the text as YAML, in words a person understands.
import type { Problem } from '../../syntax/problem'
import { insert, lineEnd, lineStart, replace } from '../edit'
import { brokenFrom, startsListBesideKey } from '../broken'
import type { Circumstances, Fix, Rule, TextEdit } from '../rule'
import { commentFix, fieldOfKey, isStray, sayBoth } from '../stray'
import type { Span } from '../../text/span'
import { excerpt } from '../words'

export default {
  severity: 'error',
  what: 'The text is not well-formed YAML.',
  why: 'No tool can read the object.',
  instead: 'Mend the line that the message points at.',

  document(circumstances, report) {
    const { tree, text } = circumstances
    for (const comment of tree.jsonComments) report(comment, 'JSON has no comments, and kubectl refuses the file; write it as YAML to keep them', { fixes: [{ title: 'Remove the comment', edits: [replace(comment, '')] }] })
    // one mistake makes the parser stumble several times: the first time on a line (or within what it spoils) is the one to tell
    const told = new Set<number>()
    let spoilt = -1
    for (const problem of tree.problems) {
      const line = lineStart(text, problem.start)
      if (told.has(line) || problem.start < spoilt) continue
      told.add(line)
      const both = valueAndChildren(problem, circumstances)
      if (both) spoilt = both.until
      const { span, message, fixes } = both ?? describe(problem, text)
      const place = lineStart(text, span.start)
      if (place === line || !told.has(place)) report(span, message, { fixes })
      told.add(place)
    }
  },
} satisfies Rule

interface Said {
  readonly span: Span
  readonly message: string
  readonly fixes: Fix[]
}

/** `retries: aqui` with fields below: the library sees a key over two lines, a person sees a word too many. */
function valueAndChildren(problem: Problem, { text, tree, root, served }: Circumstances): (Said & { readonly until: number }) | undefined {
  if (problem.code !== 'BLOCK_AS_IMPLICIT_KEY' && problem.code !== 'MULTILINE_IMPLICIT_KEY' && problem.code !== 'BAD_INDENT') return undefined
  // behind quotes or a comment the value is complete, as it is above a list in its key's column: the parser stumbles over the next line
  const beside = startsListBesideKey(problem, text)
  const start = beside || problem.code === 'BAD_INDENT' ? lineAbove(text, problem.start) : lineStart(text, problem.start)
  const end = lineEnd(text, start)
  if (end - start > 1000) return undefined
  const match = /^(\s*(?:- )*)([^\s:#][^:#]*):[ \t]+("[^"]*"|'[^']*'|[^\s"'|>&*{[#][^#\n]*?)[ \t]*(?:#.*)?$/.exec(text.slice(start, end))
  if (!match) return undefined
  const column = match[1]!.length
  const until = childrenEnd(text, end, column, beside)
  if (until === end) return undefined
  const child = firstLineBelow(text, end)
  const field = fieldOfKey(start + column, tree, root, served)
  // a list in the column of a key that takes none belongs to something else
  if (beside && field?.type !== 'array') return undefined
  const stray = isStray(field, child.start, until, text)
  if (child.column === column + 1 && !stray) return { ...tooDeep(child, match[2]!, until, text), until }
  const at = text.indexOf(match[3]!, start + match[1]!.length + match[2]!.length + 1)
  const span = { start: at, end: at + match[3]!.length }
  return {
    span,
    until,
    message: sayBoth(match[2]!, match[3]!, text[child.word.start] === '-' ? 'a list' : 'fields'),
    fixes: [
      ...(field && !['object', 'map', 'array', 'any'].includes(field.type) ? [indentFix(match[2]!, column - child.column, child, until, text)] : []),
      commentFix(span, text, stray),
      { title: `Remove \`${excerpt(match[3]!)}\``, edits: [replace({ start: start + match[0].indexOf(':') + 1, end: span.end }, '')] },
    ],
  }
}

/** One blank too many makes a field look as if it were below the one before it. */
function tooDeep(child: Line, above: string, until: number, text: string): Said {
  return {
    span: child.word,
    message: `\`${text.slice(child.word.start, child.word.end)}\` stands one column deeper than \`${above}\`; fields of one object start in the same column`,
    fixes: [{ ...indentFix(above, -1, child, until, text), safe: true }],
  }
}

function indentFix(like: string, columns: number, from: Line, until: number, text: string): Fix {
  return { title: `Indent like \`${excerpt(like)}\``, edits: indentBy(columns, from.start, until, text) }
}

interface Line {
  readonly start: number
  readonly column: number
  /** Its first word. */
  readonly word: Span
}

function lineAt(text: string, start: number): Line {
  const line = text.slice(start, lineEnd(text, start))
  const column = line.length - line.trimStart().length
  return { start, column, word: { start: start + column, end: start + column + /^[^\s:]*/.exec(line.trimStart())![0].length } }
}

/** The start of the nearest line above that holds more than a comment. */
function lineAbove(text: string, offset: number): number {
  let at = lineStart(text, offset)
  do at = lineStart(text, Math.max(0, at - 1))
  while (at > 0 && /^\s*(?:#.*)?$/.test(text.slice(at, lineEnd(text, at))))
  return at
}

/** The next line that holds more than a comment. */
function firstLineBelow(text: string, from: number): Line {
  let at = text.indexOf('\n', from) + 1
  while (/^\s*(?:#.*)?$/.test(text.slice(at, lineEnd(text, at))) && text.indexOf('\n', at) >= 0) at = text.indexOf('\n', at) + 1
  return lineAt(text, at)
}

/** Moves lines to the right or to the left; one that has fewer blanks goes to the left edge. */
function indentBy(columns: number, from: number, until: number, text: string): TextEdit[] {
  const edits: TextEdit[] = []
  for (let at = from; at < until; at = text.indexOf('\n', at) + 1 || text.length) {
    const line = text.slice(at, lineEnd(text, at))
    const blanks = /^ */.exec(line)![0].length
    if (line.trim() === '' || (columns < 0 && blanks === 0)) continue
    edits.push(columns > 0 ? insert(at, ' '.repeat(columns)) : replace({ start: at, end: at + Math.min(-columns, blanks) }, ''))
  }
  return edits
}

/** A line between the columns of those before it: it can belong to either. */
function badIndent(problem: Problem, text: string, say: Say): Said {
  const line = lineAt(text, lineStart(text, problem.start))
  const item = text[line.word.start] === '-'
  const until = Math.max(childrenEnd(text, lineEnd(text, line.start), line.column), lineEnd(text, line.start))
  const fixes: Fix[] = []
  let least = Infinity
  for (let at = line.start; at > 0 && least > line.column; ) {
    at = lineStart(text, at - 1)
    const source = text.slice(at, lineEnd(text, at))
    // a field belongs beside other fields (behind their dash), an item beside other items
    const lead = /^\s*(?:- +)*/.exec(source)![0]
    const column = item ? source.length - source.trimStart().length : lead.length
    if (source.trim() === '' || /^\s*(?:#|---)/.test(source) || column >= least || (item && !source.trimStart().startsWith('-'))) continue
    least = column
    const name = item ? source.trim() : /^[^\s:]*/.exec(source.slice(lead.length))![0]
    if (column !== line.column) fixes.push(indentFix(name, column - line.column, line, until, text))
  }
  return say(`The indentation fits none of the lines above; ${item ? 'items of one list' : 'fields of one object'} start in the same column`, fixes.slice(-2), item ? { start: line.word.start, end: lineEnd(text, line.start) } : line.word)
}

/** The end of the lines below that are indented deeper, or with `items` as deep and start an item; `from` where there are none. */
function childrenEnd(text: string, from: number, indent: number, items = false): number {
  let end = from
  for (let at = text.indexOf('\n', from) + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    const line = text.slice(at, lineEnd(text, at))
    if (line.trim() === '' || line.trim().startsWith('#')) continue
    const column = /^ */.exec(line)![0].length
    if (column < indent || (column === indent && !(items && line[column] === '-'))) break
    end = at + line.length
  }
  return end
}

function describe(problem: Problem, text: string): Said {
  const span = problem.end > problem.start ? { start: problem.start, end: Math.min(problem.end, Math.max(lineEnd(text, problem.start), problem.start + 1)) } : { start: problem.start, end: Math.min(problem.start + 1, text.length) }
  const shown = excerpt(text.slice(span.start, span.end))
  const say = (message: string, fixes: Fix[] = [], place: Span = span): Said => ({ span: place, message, fixes })
  switch (problem.code) {
    case 'TOO_DEEP': return say('Nested more than 200 levels deep, so nothing here is read')
    case 'TOO_LARGE': return say('This document is larger than 4 MB, so nothing in it is read')
    case 'UNKNOWN_ALIAS': return say(`\`*${problem.detail}\` without quotes refers to an anchor \`&${problem.detail}\`, and there is none before it`, quoteFix(problem, text))
    case 'TAB_AS_INDENT': return say('A tab at the start of the line; YAML is indented with blanks', tabFix(problem, text))
    case 'BAD_INDENT': return unclosed(problem, text) ?? badIndent(problem, text, say)
    case 'BAD_DQ_ESCAPE': return badEscape(problem, text, say)
    case 'BAD_SCALAR_START': return say(`A value cannot start with "${shown.charAt(0)}"; put it into quotes`, quoteFix(problem, text))
    case 'BLOCK_IN_FLOW': return /^[^\n-][^\n]*:/.test(text.slice(problem.start, problem.end)) ? missingComma(problem, text, say) : say('A block list or block text cannot stand within `{ }` or `[ ]`')
    case 'BLOCK_AS_IMPLICIT_KEY': return /block sequence/.test(problem.detail) ? badIndent(problem, text, say) : nestedColon(problem, text, say)
    case 'MULTILINE_IMPLICIT_KEY': return missingColon(problem, text, say)
    case 'KEY_OVER_1024_CHARS': return say('A key must not be longer than 1024 characters')
    case 'MULTIPLE_ANCHORS': case 'ALIAS_PROPS': return say('An alias or value takes one anchor at most')
    case 'MULTIPLE_TAGS': case 'TAG_RESOLVE_FAILED': return say('A tag that cannot be read here; Kubernetes objects need none')
    case 'BAD_DIRECTIVE': return say('A line that starts with `%` is read as a directive, and this one is none that YAML knows')
    case 'MISSING_CHAR': return missingCharacter(problem, text, say)
    case 'UNEXPECTED_TOKEN': case 'IMPOSSIBLE': return unexpected(problem, text, say)
    case 'BAD_ALIAS': return say('`*` alone starts an alias; put it into quotes', quoteFix(problem, text))
    default: return say('This is not well-formed YAML')
  }
}

type Say = (message: string, fixes?: Fix[], place?: Span) => Said

function nestedColon(problem: Problem, text: string, say: Say): Said {
  const line = { start: problem.start, end: lineEnd(text, problem.start) }
  const value = text.slice(line.start, line.end)
  const quoted = /^[^'"#\n]*$/.test(value) ? [{ title: 'Put the value into quotes', edits: [replace(line, `"${value.trimEnd().replaceAll('\\', '\\\\')}"`)] }] : []
  return say('A second `:` in one line; put the value into quotes, or start a new line', quoted, line)
}

function missingColon(problem: Problem, text: string, say: Say): Said {
  const key = /^[\w./-]+:(?=\S)/.exec(text.slice(problem.start, lineEnd(text, problem.start)))?.[0]
  if (key) return say(`\`${key}\` needs a blank behind the colon`, [{ title: 'Insert a blank', edits: [insert(problem.start + key.length, ' ')], safe: true }], { start: problem.start, end: problem.start + key.length })
  const first = text.slice(problem.start, lineEnd(text, problem.start)).trimEnd()
  const place = { start: problem.start, end: problem.start + first.length }
  const quote = /^["'][^"']*$/.test(first) ? opened(problem.start, text) : undefined
  return quote ?? say(`\`${excerpt(first)}\` has no \`:\`, so it runs into the next line`, [{ title: 'Add `:`', edits: [insert(place.end, ':')] }], place)
}

function missingCharacter(problem: Problem, text: string, say: Say): Said {
  const { detail } = problem
  if (/flow/i.test(detail) && detail.includes(',')) return say('A comma is missing between two entries')
  const open = unclosed(problem, text)
  if (open) return open
  if (/without - indicator/.test(detail)) return badIndent(problem, text, say)
  if (/directives-end/.test(detail)) return say('A line `---` is missing between the directives and the document')
  const first = text.slice(problem.start, lineEnd(text, problem.start)).trim()
  const start = text.lastIndexOf('\n', Math.max(0, problem.start - 1)) + 1
  const line = text.slice(start, lineEnd(text, start))
  const word = line.trim().replace(/^- /, '')
  const at = start + line.indexOf(word)
  if (/map(ping)? (items|keys)|implicit map/i.test(detail) && word !== '') return say(`\`${excerpt(word)}\` needs a \`:\` behind it to be a field`, [{ title: 'Add `:`', edits: [insert(at + word.length, ':')] }], { start: at, end: at + word.length })
  return say(first ? `Something is missing before \`${excerpt(first)}\`` : 'Something is missing here')
}

/** A bracket or a quote that stays open: told where it opens. The end of its line is most often where it was to close. */
function unclosed(problem: Problem, text: string): Said | undefined {
  const start = brokenFrom(problem, text)
  return start === problem.start ? undefined : opened(start, text)
}

function opened(start: number, text: string): Said | undefined {
  const sign = text[start]
  if (!sign || !'{["\''.includes(sign)) return undefined
  const line = text.slice(start, lineEnd(text, start)).trimEnd()
  const end = start + line.length
  const quote = sign === '"' || sign === "'"
  const closing = sign === '{' ? ' }' : sign === '[' ? ']' : sign
  return {
    span: { start, end: quote ? end : start + 1 },
    message: quote ? 'The quote that opens here is not closed' : `The \`${sign}\` that opens here is not closed`,
    fixes: quote && !/[:\-,[{]\s*$/.test(text.slice(lineStart(text, start), start)) ? [{ title: 'Remove the quote', edits: [replace({ start, end: start + 1 }, '')] }] : [{ title: 'Close it at the end of the line', edits: [insert(end, closing)] }],
  }
}

function missingComma(problem: Problem, text: string, say: Say): Said {
  const value = /^(.*\S)\s+[^\s:]+:/.exec(text.slice(problem.start, problem.end))?.[1]
  return say('A comma is missing between two fields', value ? [{ title: 'Insert a comma', edits: [insert(problem.start + value.length, ',')] }] : [])
}

function badEscape(problem: Problem, text: string, say: Say): Said {
  const at = text[problem.start] === '\\' ? problem.start : text.lastIndexOf('\\', problem.end)
  const shown = text.slice(at, at + 2)
  return say(`\`${shown}\` means nothing in double quotes; a backslash is written \`\\\\\` there`, [{ title: `Change to \`\\${shown}\``, edits: [insert(at, '\\')] }], { start: at, end: at + 2 })
}

/** Something behind a value that was complete: text after a closing quote, most often a remark without `#`. */
function unexpected(problem: Problem, text: string, say: Say): Said {
  const line = { start: problem.start, end: lineEnd(text, problem.start) }
  const rest = text.slice(line.start, line.end).trimEnd()
  const before = text.slice(lineStart(text, problem.start), problem.start)
  if (/^[}\]]+$/.test(rest)) {
    const place = { start: line.start, end: line.start + rest.length }
    return say(`\`${rest}\` closes nothing`, [{ title: `Remove \`${rest}\``, edits: [replace(place, '')], safe: true }], place)
  }
  if (/block-seq-ind/.test(problem.detail) && /^- \S/.test(rest)) {
    const place = { start: line.start, end: line.start + rest.length }
    return say('A list does not start on the line of its key; put its item into brackets, or on a line of its own', [{ title: `Change to \`[${rest.slice(2)}]\``, edits: [replace(place, `[${rest.slice(2)}]`)] }], place)
  }
  if (/['"\]}]\s*$/.test(before) && rest !== '') {
    const place = { start: line.start, end: line.start + rest.length }
    if (/["'{}[\]]/.test(rest)) return say(`\`${excerpt(rest)}\` stands behind a value that is complete; is a comma or a quote missing?`, [], place)
    return say(`\`${excerpt(rest)}\` stands behind a value that is complete; a comment starts with \`#\``, [{ title: 'Turn it into a comment', edits: [replace(place, `# ${rest.replace(/^-+\s*/, '')}`)], safe: true }], place)
  }
  if (rest === '' || rest.length < 2) return say(`\`${excerpt(text.slice(problem.start, problem.start + 1))}\` is not expected here`)
  return say(`\`${excerpt(rest)}\` is not expected here; look at the line above and at the indentation`, [], { start: line.start, end: line.start + rest.length })
}

function tabFix(problem: Problem, text: string): Fix[] {
  const start = text.lastIndexOf('\n', Math.max(0, problem.start - 1)) + 1
  const blank = /^[ \t]*/.exec(text.slice(start))![0]
  return blank.includes('\t') ? [{ title: 'Replace tabs with blanks', edits: [replace({ start, end: start + blank.length }, blank.replaceAll('\t', '  '))], safe: true }] : []
}

function quoteFix(problem: Problem, text: string): Fix[] {
  const line = { start: problem.start, end: lineEnd(text, problem.start) }
  const value = text.slice(line.start, line.end)
  const comment = value.search(/\s#/)
  const kept = (comment < 0 ? value : value.slice(0, comment)).trimEnd()
  return kept.includes("'") ? [] : [{ title: 'Put it into quotes', edits: [replace({ start: line.start, end: line.start + kept.length }, `'${kept}'`)], safe: true }]
}
