// Texts that hold objects, and the objects in them with where they stand.
import * as vscode from 'vscode'
import type { Objects, TextRange } from '../../../server/src/lsp/custom'
import { writtenObject, type Piece } from '../cluster/apply/piece'
import { ClusterProblem, type Cause } from '../cluster/problem'
import type { Ask } from '../language/ask'

export interface Source {
  readonly uri: vscode.Uri
  readonly text: string
  /** Made by a program from the file: places in the text are none in the file. */
  readonly built?: boolean
}

/** An object with where it was written; it is the `index`th of its source. */
export interface Written extends Piece {
  readonly source: Source
  readonly index: number
}

/** Something that was not even sent: no YAML, a template, no name. */
export interface Unread {
  readonly source: Source
  readonly message: string
  readonly range?: vscode.Range
  /** For an object that was read. */
  readonly index?: number
  readonly causes: readonly Cause[]
}

export interface Reading {
  readonly pieces: readonly Written[]
  readonly unread: readonly Unread[]
}

/** The objects of each source, or of the document at a line where one is given. */
export async function readSources(ask: Ask, sources: readonly Source[], line?: number): Promise<Reading> {
  const pieces: Written[] = []
  const unread: Unread[] = []
  for (const source of sources) {
    const { objects, unreadable }: Objects = await ask('istioFlagger/objects', { text: source.text })
    const at = line === undefined ? undefined : Math.max(...[...objects, ...unreadable].map(({ document }) => document.start.line).filter(start => start <= line))
    const wanted = ({ start }: TextRange) => at === undefined || start.line === at
    for (const { message, range, document } of unreadable) if (wanted(document)) unread.push({ source, message, range: rangeOf(range), causes: [] })
    objects.forEach(({ value, document }, index) => {
      if (!wanted(document)) return
      try {
        pieces.push({ object: writtenObject(value), source, index })
      } catch (problem) {
        if (!(problem instanceof ClusterProblem)) throw problem
        unread.push({ source, message: problem.message, index, causes: problem.causes })
      }
    })
  }
  return { pieces, unread }
}

export function rangeOf({ start, end }: TextRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}
