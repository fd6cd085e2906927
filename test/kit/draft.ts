// Documents to complete in: a tree with a slot for the cursor, printed in block style, in flow style or as JSON.

/** Pairs in order; the slot is where the cursor stands, with the word that is half typed there. */
export type DraftNode = string | readonly DraftNode[] | DraftMap
export interface DraftMap {
  readonly pairs: readonly (readonly [key: string, value: DraftNode] | Slot)[]
}
export interface Slot {
  readonly slot: string
}

export interface Form {
  readonly style: 'block' | 'flow' | 'json'
  /** Blanks for a level and before dashes, in block style. */
  readonly unit: number
  readonly dash: number
  readonly crlf?: boolean
  /** Without a line end behind the last line. */
  readonly open?: boolean
}

export interface Printed {
  readonly text: string
  readonly cursor: number
}

/** Stands for the cursor; in a text it makes a value the place to complete. */
export const cursorMark = '\ue002'

/** The text of a draft; the cursor is behind the slot's word, -1 where there is no slot. */
export function printDraft(root: DraftMap, form: Form): Printed {
  const written = form.style === 'block' ? blockMap(root, 0, form).join('\n') : form.style === 'json' ? json(root, 0) : [...blockMap({ pairs: root.pairs.filter(pair => isTop(pair)) }, 0, form), ...flowRest(root, form)].join('\n')
  const ended = form.open ? written : `${written}\n`
  const text = form.crlf ? ended.replaceAll('\n', '\r\n') : ended
  const cursor = text.indexOf(cursorMark)
  return { text: text.replace(cursorMark, ''), cursor }
}

/** What a YAML reader makes of it, without the slot. */
export function valueOf(node: DraftNode): unknown {
  if (typeof node === 'string') return node
  if (!isMap(node)) return node.map(valueOf)
  return Object.fromEntries(node.pairs.flatMap(pair => ('slot' in pair ? [] : [[pair[0], valueOf(pair[1])]])))
}

/** The draft without its slot. */
export function withoutSlot(node: DraftMap): DraftMap {
  const strip = (each: DraftNode): DraftNode => (typeof each === 'string' ? each : isMap(each) ? withoutSlot(each) : each.map(strip))
  return { pairs: node.pairs.flatMap(pair => ('slot' in pair ? [] : [[pair[0], strip(pair[1])] as const])) }
}

function isMap(node: DraftNode): node is DraftMap {
  return typeof node === 'object' && 'pairs' in node
}

function isTop(pair: DraftMap['pairs'][number]): boolean {
  return 'slot' in pair || typeof pair[1] === 'string'
}

/** In flow style the document itself is in block style, and what is below its first level is in brackets. */
function flowRest(root: DraftMap, form: Form): string[] {
  return root.pairs.flatMap(pair => (isTop(pair) || 'slot' in pair ? [] : [`${pair[0]}: ${flow(pair[1], form)}`]))
}

function blockMap(node: DraftMap, column: number, form: Form): string[] {
  return node.pairs.flatMap(pair => {
    const blank = ' '.repeat(column)
    if ('slot' in pair) return [`${blank}${pair.slot}${cursorMark}`]
    const [key, value] = pair
    if (typeof value === 'string') return [`${blank}${key}:${value === '' ? '' : ` ${value}`}`]
    if (!isMap(value)) return [`${blank}${key}:`, ...blockList(value, column + form.dash, form)]
    return [`${blank}${key}:`, ...blockMap(value, column + form.unit, form)]
  })
}

function blockList(items: readonly DraftNode[], column: number, form: Form): string[] {
  return items.flatMap(item => {
    const dash = `${' '.repeat(column)}- `
    const lines = typeof item === 'string' ? [item] : isMap(item) ? blockMap(item, column + 2, form).map(line => line.slice(column + 2)) : blockList(item, column + 2, form).map(line => line.slice(column + 2))
    return lines.length === 0 ? [`${dash}{}`] : lines.map((line, index) => (index === 0 ? dash : ' '.repeat(column + 2)) + line)
  })
}

function flow(node: DraftNode, form: Form): string {
  if (typeof node === 'string') return node
  if (!isMap(node)) return `[${node.map(item => flow(item, form)).join(', ')}]`
  // nobody has written the comma behind the word yet
  return node.pairs.length === 0 ? '{}' : `{ ${node.pairs.map((pair, index) => ('slot' in pair ? `${pair.slot}${cursorMark} ` : `${pair[0]}: ${flow(pair[1], form)}${index < node.pairs.length - 1 ? ', ' : ' '}`)).join('')}}`
}

function json(node: DraftNode, column: number): string {
  if (typeof node === 'string') return node.endsWith(cursorMark) || node.startsWith('"') ? node : JSON.stringify(node)
  const inner = ' '.repeat(column + 2)
  const [open, close] = isMap(node) ? '{}' : '[]'
  const entries = isMap(node)
    ? node.pairs.map(pair => ('slot' in pair ? (pair.slot === '' ? cursorMark : `"${pair.slot}${cursorMark}"`) : `${JSON.stringify(pair[0])}: ${json(pair[1], column + 2)}`))
    : node.map(item => json(item, column + 2))
  if (entries.length === 0) return `${open}${close}`
  // a half-typed entry has no comma behind it yet, and none before it where it is the last
  const slot = isMap(node) ? node.pairs.findIndex(pair => 'slot' in pair) : -1
  const comma = (index: number) => (index === slot || index === entries.length - 1 || (index + 1 === slot && slot === entries.length - 1) ? '' : ',')
  return `${open}\n${entries.map((entry, index) => inner + entry + comma(index)).join('\n')}\n${' '.repeat(column)}${close}`
}
