// Writes an object as YAML that reads well: block style, what names a thing before what it does, quotes only where they are needed.

/** What stands first in a mapping, in this order; everything else follows as it came. */
const leading = ['apiVersion', 'kind', 'metadata', 'name', 'namespace', 'labels', 'annotations', 'host', 'hosts', 'gateways', 'exportTo', 'selector', 'workloadSelector', 'targetRef', 'port', 'match', 'rewrite', 'redirect', 'route', 'destination', 'subset', 'weight']
const rankOf = new Map(leading.map((name, rank) => [name, rank]))

/** @param value of JSON's types; what is undefined is left out */
export function writeYaml(value: unknown): string {
  const text = block(value, '')
  return text.startsWith('\n') ? `${text.slice(1)}\n` : `${text.trimStart()}\n`
}

/** What stands behind a colon or a dash: ` value`, or lines of their own that begin with a line break. */
function block(value: unknown, indent: string): string {
  if (Array.isArray(value)) return value.length === 0 ? ' []' : value.map(item => `\n${indent}-${beside(block(item, `${indent}  `), indent)}`).join('')
  if (typeof value === 'object' && value !== null) {
    const fields = inOrder(Object.entries(value).filter(([, each]) => each !== undefined))
    return fields.length === 0 ? ' {}' : fields.map(([name, each]) => `\n${indent}${word(name)}:${block(each, `${indent}  `)}`).join('')
  }
  return typeof value === 'string' ? ` ${text(value, indent)}` : ` ${JSON.stringify(value ?? null)}`
}

/** A collection in a list begins on the line of its dash. */
function beside(written: string, indent: string): string {
  return written.startsWith(`\n${indent}  `) ? ` ${written.slice(indent.length + 3)}` : written
}

/** In Kubernetes status comes last, whatever it is called before. */
function inOrder(fields: [string, unknown][]): [string, unknown][] {
  const rank = ([name]: [string, unknown]) => rankOf.get(name) ?? (name === 'status' ? leading.length + 1 : leading.length)
  return fields.map((field, index) => ({ field, index })).sort((a, b) => rank(a.field) - rank(b.field) || a.index - b.index).map(({ field }) => field)
}

function text(value: string, indent: string): string {
  return isLines(value) ? lines(value, indent) : word(value)
}

/** Whether a block scalar gives the text back as it is: its lines end with LF and hold nothing that needs an escape. */
function isLines(value: string): boolean {
  return /[^\n]\n/.test(value) && !/[^\n\t\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u.test(value) && !/^[\s]|[ \t](?=\n|$)/.test(value) && !/\n[ \t]*\t/.test(value)
}

function lines(value: string, indent: string): string {
  const body = value.replace(/\n+$/, '')
  const ends = value.length - body.length
  const mark = ends === 0 ? '|-' : ends === 1 ? '|' : '|+'
  const all = (ends > 1 ? value.slice(0, -1) : body).split('\n')
  return `${mark}\n${all.map(line => (line === '' ? '' : `${indent || '  '}${line}`)).join('\n')}`
}

/** Plain where every YAML reads it as this text, in quotes otherwise. */
function word(value: string): string {
  return isPlain(value) ? value : value.includes('"') && !/['\\]/.test(value) && isPrintable(value) ? `'${value}'` : JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function isPrintable(value: string): boolean {
  return /^[\x20-\x7e]*$/.test(value)
}

const meansSomethingElse = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|infinity)$/i

/** Words that begin with a letter or a slash, durations, and addresses; numbers in all their spellings are left to quotes. */
function isPlain(value: string): boolean {
  if (meansSomethingElse.test(value) || value.length > 400) return false
  return /^[A-Za-z_/](?:[\w./@+$%&()<>=~^;!?-]|:(?=[^\s])|[,'"](?=.)| (?=[\w./(])|,(?= ))*$/.test(value) && !/[:,'"]$/.test(value)
    || /^\d+(?:ms|s|m|h)$/.test(value) || /^\d+(?:\.\d+){2,}(?:\/\d+)?$/.test(value)
}
