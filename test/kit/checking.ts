// The check of objects as the client makes it, with a built language server behind it.
import { ObjectChecks } from '../../client/src/language/object-checks'
import type { Ask, Hear } from '../../client/src/language/ask'
import type { LanguageServer } from './language-server'

/** How often it asked, and what for. */
export interface Checking {
  readonly checks: ObjectChecks
  /** The number of objects in each request, in order. */
  readonly asked: readonly number[]
  /** What went wrong. */
  readonly failures: readonly unknown[]
}

export function checkingWith(server: LanguageServer): Checking {
  const asked: number[] = []
  const failures: unknown[] = []
  const ask: Ask = (method, params) => {
    asked.push((params as { objects: readonly string[] }).objects.length)
    return server.connection.sendRequest(method, params)
  }
  const hear: Hear = (method, listener) => server.connection.onNotification(method, listener)
  const checks = new ObjectChecks({
    session: async () => ({ ask }),
    onServer: listener => {
      listener({ hear })
      return { dispose: () => undefined }
    },
  }, (_, error) => failures.push(error))
  return { checks, asked, failures }
}
