// Keeps JSON files of others from the server: a workspace is full of them, some are huge, and none of them is ours.
import type { Middleware } from 'vscode-languageclient/node'
import { becomesOurs, isJson, isOurs } from './documents'
import type { TextDocument } from 'vscode'

/**
 * A JSON file is opened at the server when it mentions us, be that from the start or by an edit, and stays so until it is closed.
 * @param open opens a document at the server by way of this middleware
 */
export function onlyOurJson(open: (document: TextDocument) => Promise<void>): Required<Pick<Middleware, 'didOpen' | 'didChange' | 'didClose'>> {
  const opened = new Set<string>()
  const isShown = (document: TextDocument) => !isJson(document) || opened.has(document.uri.toString())
  return {
    didOpen: async (document, next) => {
      if (isJson(document)) {
        if (!isOurs(document)) return
        opened.add(document.uri.toString())
      }
      await next(document)
    },
    didChange: async (change, next) => {
      if (isShown(change.document)) await next(change)
      else if (becomesOurs(change)) await open(change.document)
    },
    didClose: async (document, next) => {
      if (!isShown(document)) return
      opened.delete(document.uri.toString())
      await next(document)
    },
  }
}
