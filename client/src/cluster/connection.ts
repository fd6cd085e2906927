// Requests to the API server of one context: certificates, tokens, programs that give them, proxies; answers as JSON, line by line or as a WebSocket.
import http from 'node:http'
import https from 'node:https'
import { text } from 'node:stream/consumers'
import type { KubeConfig } from '@kubernetes/client-node/dist/config.js'
import WebSocket from 'ws'
import { ClusterProblem, problemOfAnswer, problemOfFailure } from './problem'

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  readonly accept?: string
  /** With its media type. */
  readonly body?: { readonly type: string; readonly text: string }
  readonly signal?: AbortSignal
  /** Milliseconds until an answer must have begun; 15 seconds where nothing is said. */
  readonly patience?: number
}

export interface Answer<T> {
  readonly body: T
  /** What the server warns of, in its words (`Warning` headers). */
  readonly warnings: readonly string[]
}

const usualPatience = 15_000

/** Credentials as they were for the last request, with the agent that holds its connections. */
interface Agent {
  readonly of: readonly unknown[]
  readonly agent: http.Agent
}

/** Opens nothing before it is asked for something. Call `close` at the end. */
export class Connection {
  private agent: Agent | undefined
  private readonly open = new Set<http.ClientRequest>()
  private readonly sockets = new Set<WebSocket>()
  private closed = false

  /** @param config whose current context is the one to talk to */
  constructor(private readonly config: KubeConfig) {}

  get server(): string {
    return this.config.getCurrentCluster()?.server ?? ''
  }

  /** @throws ClusterProblem */
  async json<T>(path: string, ask: Ask = {}): Promise<Answer<T>> {
    const { response, text } = await this.send(path, ask)
    let whole = ''
    for await (const part of text) whole += part
    if ((response.statusCode ?? 0) >= 400) throw problemOfAnswer(response.statusCode!, whole)
    try {
      return { body: JSON.parse(whole) as T, warnings: warningsIn(response.headers.warning) }
    } catch {
      throw new ClusterProblem('failing', `${this.server} does not answer as an API server does`)
    }
  }

  /** The lines of an answer as they come, until it ends or `signal` says so. @throws ClusterProblem */
  async *lines(path: string, ask: Ask = {}): AsyncGenerator<string, void> {
    const { response, text } = await this.send(path, ask)
    let rest = ''
    if ((response.statusCode ?? 0) >= 400) {
      for await (const part of text) rest += part
      throw problemOfAnswer(response.statusCode!, rest)
    }
    for await (const part of text) {
      const pieces = (rest + part).split('\n')
      rest = pieces.pop()!
      yield* pieces
    }
    if (rest !== '') yield rest
  }

  /**
   * A WebSocket to the API server that is open and speaks the protocol; the caller ends it, or `close` does. It is paused, so that nothing is
   * missed before somebody listens.
   * @throws ClusterProblem
   */
  async socket(path: string, protocol: string, { query, signal, patience = usualPatience }: Pick<Ask, 'query' | 'signal' | 'patience'> = {}): Promise<WebSocket> {
    if (this.closed || signal?.aborted) throw cancelled()
    const options: https.RequestOptions = { headers: {} }
    await this.authenticate(options)
    const url = this.urlOf(path, query)
    url.protocol = url.protocol.replace('http', 'ws')
    const socket = new WebSocket(url, [protocol], { ...options, perMessageDeflate: false, handshakeTimeout: patience })
    this.sockets.add(socket)
    socket.once('close', () => this.sockets.delete(socket))
    const give = () => socket.terminate()
    signal?.addEventListener('abort', give, { once: true })
    try {
      await new Promise<void>((resolve, reject) => {
        socket.once('open', () => {
          socket.pause()
          resolve()
        })
        socket.on('error', reject)
        socket.once('unexpected-response', (request, response) => {
          void text(response).then(body => reject(problemOfAnswer(response.statusCode ?? 0, body)), reject).finally(() => request.destroy())
        })
      })
    } catch (error) {
      socket.terminate()
      throw this.closed || signal?.aborted ? cancelled() : problemOfFailure(error, this.server)
    } finally {
      signal?.removeEventListener('abort', give)
    }
    return socket
  }

  /** Ends what is on its way and takes no more. */
  close(): void {
    this.closed = true
    for (const request of this.open) request.destroy()
    for (const socket of this.sockets) socket.terminate()
    this.agent?.agent.destroy()
  }

  private async send(path: string, ask: Ask): Promise<{ response: http.IncomingMessage; text: AsyncGenerator<string, void> }> {
    const { method = 'GET', query, accept = 'application/json', body, signal, patience = usualPatience } = ask
    if (this.closed || signal?.aborted) throw cancelled()
    const url = this.urlOf(path, query)
    const options: https.RequestOptions = { method, headers: { accept, ...(body && { 'content-type': body.type, 'content-length': Buffer.byteLength(body.text) }) } }
    await this.authenticate(options)
    const secure = url.protocol === 'https:'
    const request = (secure ? https : http).request(url, { ...options, ...(signal && { signal }) })
    this.open.add(request)
    request.once('close', () => this.open.delete(request))
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const timer = setTimeout(() => request.destroy(new ClusterProblem('unreachable', `${this.server} does not answer within ${patience / 1000} s`)), patience)
      request.once('close', () => clearTimeout(timer))
      request.once('response', answer => {
        clearTimeout(timer)
        resolve(answer)
      })
      request.on('error', reject)
      request.end(body?.text)
    }).catch((error: unknown) => {
      throw this.closed ? cancelled() : problemOfFailure(error, this.server)
    })
    return { response, text: this.textOf(response) }
  }

  private urlOf(path: string, query: Ask['query'] = {}): URL {
    const url = new URL(this.server.replace(/\/$/, '') + path)
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value))
    return url
  }

  private async *textOf(response: http.IncomingMessage): AsyncGenerator<string, void> {
    response.setEncoding('utf8')
    try {
      for await (const part of response) yield part as string
    } catch (error) {
      throw this.closed ? cancelled() : problemOfFailure(error, this.server)
    } finally {
      response.destroy()
    }
  }

  /** Asks for credentials anew each time, since tokens run out; connections are kept as long as certificates stay the same. */
  private async authenticate(options: https.RequestOptions): Promise<void> {
    try {
      await this.config.applyToHTTPSOptions(options)
    } catch (error) {
      // the words of the program that gives credentials may hold some
      throw new ClusterProblem('unauthorized', `credentials for ${this.server} cannot be had: ${error instanceof Error ? error.message.split('\n')[0] : 'the program that gives them failed'}`)
    }
    const of = [options.ca, options.cert, options.key].map(String)
    if (this.agent && of.every((each, index) => each === this.agent!.of[index])) {
      options.agent = this.agent.agent
      return
    }
    this.agent?.agent.destroy()
    const agent = options.agent instanceof http.Agent ? options.agent : new http.Agent()
    Object.assign(agent, { keepAlive: true, keepAliveMsecs: 15_000 })
    this.agent = { of, agent }
    options.agent = agent
  }
}

const cancelled = () => new ClusterProblem('cancelled', 'cancelled')

/** `299 - "text"`, several in one header or in several. */
function warningsIn(header: string | readonly string[] | undefined): string[] {
  const whole = header === undefined ? '' : typeof header === 'string' ? header : header.join(', ')
  return [...whole.matchAll(/\d{3} \S+ "((?:\\.|[^"\\])*)"/g)].map(match => match[1]!.replace(/\\(.)/g, '$1'))
}
