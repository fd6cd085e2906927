// What is wrong with the text as YAML, in words a person understands.
import type { Problem } from '../../syntax/problem'
import { insert, lineEnd, replace } from '../edit'
import type { Fix, Rule } from '../rule'
import type { Span } from '../../text/span'
import { excerpt } from '../words'

export default {
  severity: 'error',
  what: 'The text is not well-formed YAML.',
  why: 'No tool can read the object.',
  instead: 'Mend the line that the message points at.',

  document({ tree, text }, report) {
    const broken = new Set<number>()
    const found: { span: Span; message: string; fixes: Fix[] }[] = []
    for (const problem of tree.problems) {
      const line = text.lastIndexOf('\n', problem.start - 1)
      const both = valueAndChildren(problem, text)
      if (both) {
        const key = `${both.span.start}`
        if (!broken.has(both.span.start)) found.push(both)
        broken.add(Number(key)).add(line)
      } else if (!broken.has(line)) {
        broken.add(line)
        found.push(describe(problem, text))
      }
    }
    for (const { span, message, fixes } of found) report(span, message, { fixes })
  },
} satisfies Rule

interface Said {
  readonly span: Span
  readonly message: string
  readonly fixes: Fix[]
}

/** `retries: aqui` with fields below: the library sees a key over two lines, a person sees a word too many. */
function valueAndChildren(problem: Problem, text: string): Said | undefined {
  if (problem.code !== 'BLOCK_AS_IMPLICIT_KEY' && problem.code !== 'MULTILINE_IMPLICIT_KEY') return undefined
  const start = text.lastIndexOf('\n', problem.start - 1) + 1
  const end = lineEnd(text, problem.start)
  const match = /^(\s*(?:- )*)([^\s:#][^:#]*):[ \t]+([^#\n]*?)\s*$/.exec(text.slice(start, end))
  if (!match || match[3] === '') return undefined
  const next = nextLine(text, end)
  if (!next || next.indent <= match[1]!.length) return undefined
  const at = end - /\s*$/.exec(text.slice(start, end))![0].length - match[3]!.length
  const span = { start: at, end: at + match[3]!.length }
  return {
    span,
    message: `\`${match[2]}\` has the value \`${excerpt(match[3]!)}\` and fields below it; it can have only one of them`,
    fixes: [
      { title: `Turn \`${excerpt(match[3]!)}\` into a comment`, edits: [insert(at, '# ')], safe: true },
      { title: `Remove \`${excerpt(match[3]!)}\``, edits: [replace({ start: start + match[0].indexOf(':') + 1, end: span.end }, '')] },
    ],
  }
}

function nextLine(text: string, from: number): { indent: number } | undefined {
  for (let at = text.indexOf('\n', from) + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    const line = text.slice(at, lineEnd(text, at))
    if (line.trim() === '' || line.trim().startsWith('#')) continue
    return { indent: /^ */.exec(line)![0].length }
  }
  return undefined
}

function describe(problem: Problem, text: string): Said {
  const span = problem.end > problem.start ? { start: problem.start, end: Math.min(problem.end, Math.max(lineEnd(text, problem.start), problem.start + 1)) } : { start: problem.start, end: Math.min(problem.start + 1, text.length) }
  const shown = excerpt(text.slice(span.start, span.end))
  const say = (message: string, fixes: Fix[] = [], place: Span = span): Said => ({ span: place, message, fixes })
  switch (problem.code) {
    case 'TOO_DEEP': return say('Nested more than 200 levels deep, so nothing here is read')
    case 'TOO_LARGE': return say('This document is larger than 4 MB, so nothing in it is read')
    case 'UNKNOWN_ALIAS': return say(`\`*${problem.detail}\` refers to an anchor \`&${problem.detail}\` that does not stand before it`)
    case 'TAB_AS_INDENT': return say('A tab at the start of the line; YAML is indented with blanks', tabFix(problem, text))
    case 'BAD_INDENT': return say('The indentation does not fit the lines around it; fields of one object start in the same column')
    case 'BAD_DQ_ESCAPE': return say(`\`${shown}\` is no escape in double quotes; write \`\\\\\` for a backslash, or use single quotes`)
    case 'BAD_SCALAR_START': return say(`A value cannot start with \`${shown.charAt(0)}\`; put it into quotes`, quoteFix(problem, text))
    case 'BLOCK_IN_FLOW': return say('A block list or block text cannot stand within `{ }` or `[ ]`')
    case 'BLOCK_AS_IMPLICIT_KEY': return nestedColon(problem, text, say)
    case 'MULTILINE_IMPLICIT_KEY': return missingColon(problem, text, say)
    case 'KEY_OVER_1024_CHARS': return say('A key must not be longer than 1024 characters')
    case 'MULTIPLE_ANCHORS': case 'ALIAS_PROPS': return say('An alias or value takes one anchor at most')
    case 'MULTIPLE_TAGS': case 'TAG_RESOLVE_FAILED': return say('A tag that cannot be read here; Kubernetes objects need none')
    case 'BAD_DIRECTIVE': return say('A line that starts with `%` is read as a directive, and this one is none that YAML knows')
    case 'MISSING_CHAR': return missingCharacter(problem, text, say)
    case 'UNEXPECTED_TOKEN': case 'IMPOSSIBLE': return unexpected(problem, text, say)
    case 'BAD_ALIAS': return say('An alias needs a name: `*name`')
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
  const first = text.slice(problem.start, lineEnd(text, problem.start)).trimEnd()
  const place = { start: problem.start, end: problem.start + first.length }
  return say(`\`${excerpt(first)}\` has no \`:\`, so it runs into the next line`, [{ title: 'Add `:`', edits: [insert(place.end, ':')] }], place)
}

function missingCharacter(problem: Problem, text: string, say: Say): Said {
  const { detail } = problem
  if (/quote/i.test(detail)) {
    const open = openQuote(text, problem.start)
    return say(`The quote that opens here is not closed`, open.fixes, open.span)
  }
  if (/flow map|flow sequence|flow collection/i.test(detail)) {
    const closing = /map/.test(detail) ? '}' : ']'
    if (/,/.test(detail)) return say('A comma is missing between two entries')
    return say(`\`${closing}\` is missing at the end`)
  }
  const first = text.slice(problem.start, lineEnd(text, problem.start)).trim()
  const start = text.lastIndexOf('\n', Math.max(0, problem.start - 1)) + 1
  const line = text.slice(start, lineEnd(text, start))
  const word = line.trim().replace(/^- /, '')
  const at = start + line.indexOf(word)
  if (/map(ping)? (items|keys)|implicit map/i.test(detail) && word !== '') return say(`\`${excerpt(word)}\` needs a \`:\` behind it to be a field`, [{ title: 'Add `:`', edits: [insert(at + word.length, ':')] }], { start: at, end: at + word.length })
  return say(first ? `Something is missing before \`${excerpt(first)}\`` : 'Something is missing here')
}

function openQuote(text: string, near: number): { span: Span; fixes: Fix[] } {
  for (let start = text.lastIndexOf('\n', near - 1) + 1; start >= 0; start = text.lastIndexOf('\n', start - 2) + 1) {
    const end = lineEnd(text, start)
    const match = /(['"])[^'"]*$/.exec(text.slice(start, end))
    if (match) {
      const at = start + match.index
      return { span: { start: at, end }, fixes: [{ title: `Close the quote at the end of the line`, edits: [insert(start + text.slice(start, end).trimEnd().length, match[1]!)] }] }
    }
    if (start === 0) break
  }
  return { span: { start: Math.max(0, near - 1), end: near }, fixes: [] }
}

/** Something behind a value that was complete: text after a closing quote, most often a remark without `#`. */
function unexpected(problem: Problem, text: string, say: Say): Said {
  const line = { start: problem.start, end: lineEnd(text, problem.start) }
  const rest = text.slice(line.start, line.end).trimEnd()
  const before = text.slice(text.lastIndexOf('\n', problem.start - 1) + 1, problem.start)
  if (/['"\]}]\s*$/.test(before) && rest !== '') {
    const place = { start: line.start, end: line.start + rest.length }
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
