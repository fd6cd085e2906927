// How the server is asked for what only it knows.
import type { Requests } from '../../../server/src/lsp/custom'

export type Ask = <Method extends keyof Requests>(method: Method, params: Requests[Method]['params']) => Promise<Requests[Method]['answer']>
