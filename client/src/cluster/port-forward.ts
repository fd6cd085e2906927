// A port of this machine that reaches a port of a pod, through the API server: each connection is a WebSocket of its own.
import net from 'node:net'
import type WebSocket from 'ws'
import type { Connection } from './connection'
import { ClusterProblem } from './problem'

export interface PodPort {
  readonly namespace: string
  readonly pod: string
  readonly port: number
}

export interface Forward {
  /** On 127.0.0.1, and nowhere else. */
  readonly port: number
  /** Settles once, when nothing listens any more: with why where nobody asked for it. */
  readonly ended: Promise<ClusterProblem | undefined>
  readonly stop: () => void
}

/** The kubelet's own framing: the first byte is the channel, and the first message of each channel holds only the port. */
const protocol = 'v4.channel.k8s.io'
const dataChannel = 0
const errorChannel = 1

/** Bytes that may wait for the API server before reading stops. */
const enough = 1 << 20

/** Milliseconds in which a pod says that nothing listens on the port. */
const refusal = 400

/** What ends the whole forward, and not only one connection. */
const fatal = new Set(['missing', 'forbidden', 'unauthorized'])

/**
 * Tries the pod's port once, then listens until `stop` or until the pod is gone.
 * @param preferred the port of this machine to take; another one where somebody has it
 * @throws ClusterProblem where the pod cannot be reached, or where nothing listens on its port
 */
export async function forwardPort(connection: Connection, target: PodPort, preferred: number, signal?: AbortSignal): Promise<Forward> {
  await tryPort(connection, target, signal)
  const clients = new Set<net.Socket>()
  const server = net.createServer(client => {
    clients.add(client)
    client.once('close', () => clients.delete(client))
    client.on('error', () => client.destroy())
    void connect(connection, target, client).catch((error: unknown) => {
      client.destroy()
      if (error instanceof ClusterProblem && fatal.has(error.kind)) end(error)
    })
  })
  const port = await listen(server, preferred).catch(() => listen(server, 0))
  let end: (problem?: ClusterProblem) => void = () => undefined
  const ended = new Promise<ClusterProblem | undefined>(resolve => {
    end = problem => {
      server.close()
      for (const client of clients) client.destroy()
      resolve(problem)
    }
  })
  server.on('error', error => end(new ClusterProblem('failing', error.message)))
  return { port, ended, stop: () => end() }
}

function open(connection: Connection, { namespace, pod, port }: PodPort, signal?: AbortSignal): Promise<WebSocket> {
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/portforward`
  return connection.socket(path, protocol, { query: { ports: port }, ...(signal && { signal }) })
}

async function tryPort(connection: Connection, target: PodPort, signal?: AbortSignal): Promise<void> {
  const socket = await open(connection, target, signal)
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, refusal)
      socket.once('close', () => {
        clearTimeout(timer)
        resolve()
      })
      receive(socket, () => undefined, message => reject(new ClusterProblem('unreachable', `port ${target.port} of the pod ${target.pod} cannot be reached: ${message}`)))
    })
  } finally {
    socket.terminate()
  }
}

async function connect(connection: Connection, target: PodPort, client: net.Socket): Promise<void> {
  client.pause()
  const socket = await open(connection, target)
  if (client.destroyed) return socket.terminate()
  client.once('close', () => socket.close())
  socket.once('close', () => client.end())
  receive(socket, data => {
    if (client.write(data)) return
    socket.pause()
    client.once('drain', () => socket.resume())
  }, () => client.destroy())
  client.on('data', data => {
    socket.send(Buffer.concat([Buffer.of(dataChannel), data]), () => {
      if (socket.bufferedAmount <= enough) client.resume()
    })
    if (socket.bufferedAmount > enough) client.pause()
  })
  client.resume()
}

function receive(socket: WebSocket, data: (part: Buffer) => void, failed: (message: string) => void): void {
  const begun = new Set<number>()
  socket.on('message', message => {
    const channel = message[0] ?? -1
    if (!begun.has(channel)) begun.add(channel)
    else if (channel === dataChannel) data(message.subarray(1))
    else if (channel === errorChannel) failed(message.subarray(1).toString('utf8').trim())
  })
  socket.resume()
}

function listen(server: net.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.off('error', reject)
      resolve((server.address() as net.AddressInfo).port)
    })
  })
}
