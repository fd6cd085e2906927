// How the server is asked for what only it knows, and told what only we know.
import type { Notifications, Requests, ServerNotifications } from '../../../server/src/lsp/custom'

export type Ask = <Method extends keyof Requests>(method: Method, params: Requests[Method]['params']) => Promise<Requests[Method]['answer']>

/** A server that is gone hears nothing. */
export type Tell = <Method extends keyof Notifications>(method: Method, params: Notifications[Method]) => void

/** Calls for each notification of that kind, one listener at a time. */
export type Hear = <Method extends keyof ServerNotifications>(method: Method, listener: (params: ServerNotifications[Method]) => void) => { dispose(): unknown }

/** A running server. */
export interface Server {
  readonly ask: Ask
  readonly tell: Tell
  readonly hear: Hear
}
