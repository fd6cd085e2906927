// What is used of the package `ws`, which brings no types.
declare module 'ws' {
  import type { ClientRequest, IncomingMessage } from 'node:http'
  import type { RequestOptions } from 'node:https'

  export default class WebSocket {
    constructor(url: URL, protocols: readonly string[], options: RequestOptions & { readonly perMessageDeflate?: boolean; readonly handshakeTimeout?: number })
    /** Bytes that wait to be sent. */
    readonly bufferedAmount: number
    on(event: 'message', listener: (data: Buffer) => void): this
    on(event: 'error', listener: (error: Error) => void): this
    once(event: 'open', listener: () => void): this
    once(event: 'close', listener: (code: number, reason: Buffer) => void): this
    once(event: 'unexpected-response', listener: (request: ClientRequest, response: IncomingMessage) => void): this
    send(data: Buffer, sent?: (error?: Error) => void): void
    pause(): void
    resume(): void
    close(): void
    terminate(): void
  }
}
