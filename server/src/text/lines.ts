// The one place that converts offsets and positions of a file. Offsets and characters are UTF-16 units; lines and characters count from 0.
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Span } from './span'

export interface Position {
  readonly line: number
  readonly character: number
}

export interface Range {
  readonly start: Position
  readonly end: Position
}

/** A change of a text as LSP sends it: with a range the range is replaced, without one the whole text is. */
export interface TextChange {
  readonly range?: Range
  readonly text: string
}

/** What one change did, in offsets of the text before (`start`, `oldEnd`) and after it (`newEnd`). */
export interface Edit {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
}

/** A text with its lines. Immutable to its users: `edited` gives a new one. */
export class Lines {
  private constructor(private readonly document: TextDocument) {}

  static of(text: string): Lines {
    return new Lines(TextDocument.create('', '', 0, text))
  }

  get text(): string {
    return this.document.getText()
  }

  get count(): number {
    return this.document.lineCount
  }

  positionAt(offset: number): Position {
    return this.document.positionAt(offset)
  }

  offsetAt(position: Position): number {
    return this.document.offsetAt(position)
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) }
  }

  /** The text of a line with its end. */
  line(line: number): string {
    return this.document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
  }

  /**
   * Applies changes in order. The line table is moved over to the result, so the receiver must not be asked for positions afterwards;
   * that keeps an edit from costing a copy of the table.
   */
  edited(changes: readonly TextChange[]): { lines: Lines; edits: Edit[] } {
    const edits: Edit[] = []
    for (const change of changes) {
      const [start, oldEnd] = change.range ? this.offsetsOf(change.range) : [0, this.text.length]
      const newEnd = start + change.text.length
      edits.push({ start, oldEnd, newEnd })
      // The library takes positions as they come, and loses count where they lie beyond the text.
      TextDocument.update(this.document, [change.range ? { range: this.rangeOf({ start, end: oldEnd }), text: change.text } : { text: change.text }], 0)
      if (this.joinsLineEnd(start) || this.joinsLineEnd(newEnd)) TextDocument.update(this.document, [{ text: this.text }], 0)
    }
    return { lines: new Lines(this.document), edits }
  }

  private offsetsOf({ start, end }: Range): [number, number] {
    const offsets = [this.offsetAt(start), this.offsetAt(end)] as const
    return [Math.min(...offsets), Math.max(...offsets)]
  }

  /** Whether a CR and an LF meet at `offset`. Where an edit brought them together, two line ends became one, and the library counts two. */
  private joinsLineEnd(offset: number): boolean {
    return this.text[offset - 1] === '\r' && this.text[offset] === '\n'
  }
}
