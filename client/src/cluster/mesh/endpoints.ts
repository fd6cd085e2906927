// What a client outside, or else inside, the cluster connects to.
import type { Address } from './address'

export interface Endpoint {
  /** `address:port` */
  readonly text: string
  readonly port: number
  readonly name?: string
  readonly reach: 'outside' | 'node' | 'inside'
}

/** @param node an address of some node; node ports are left out without one */
export function endpointsOf({ reach, hosts, ports }: Address, node: string | undefined): Endpoint[] {
  const named = (name: string | undefined) => (name ? { name } : {})
  const direct = hosts.flatMap(host => ports.map(({ port, name }): Endpoint => ({ text: joined(host, port), port, ...named(name), reach: reach === 'outside' ? 'outside' : 'inside' })))
  const through = reach === 'outside' || !node ? [] : ports.flatMap(({ port, name, nodePort }): Endpoint[] => (nodePort ? [{ text: joined(node, nodePort), port, ...named(name), reach: 'node' }] : []))
  return [...through, ...direct]
}

function joined(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}
