// A `curl` line that takes a route of a VirtualService.

interface StringMatch {
  readonly exact?: string
  readonly prefix?: string
  readonly regex?: string
}

export interface HttpMatch {
  readonly name?: string
  readonly uri?: StringMatch
  readonly method?: StringMatch
  readonly authority?: StringMatch
  readonly headers?: Readonly<Record<string, StringMatch | null>>
  readonly queryParams?: Readonly<Record<string, StringMatch | null>>
}

export interface HttpRoute {
  readonly name?: string
  readonly match?: readonly HttpMatch[]
}

/** What a request may be sent for: one match of one route, or a route without any. */
export interface Way {
  readonly route: number
  readonly match?: HttpMatch
  /** For choosing: `testers: /a, x-canary: true`. */
  readonly label: string
}

/** Stands for the address of a gateway that is not known: the shell's user sets it. */
export const unknownAddress = '$INGRESS_HOST'

/** Where the request enters the mesh. */
export interface Entry {
  /** An IP address, a host name, or `unknownAddress`. */
  readonly address: string
  readonly port: number
  readonly scheme: 'http' | 'https'
}

export function waysOf(http: readonly HttpRoute[]): Way[] {
  return http.flatMap(({ name, match = [] }, route): Way[] => {
    const title = name ?? `http[${route}]`
    return match.length === 0 ? [{ route, label: title }] : match.map(each => ({ route, match: each, label: `${title}: ${sayMatch(each)}` }))
  })
}

function sayMatch({ uri, method, headers = {}, queryParams = {}, authority }: HttpMatch): string {
  const said = [valueOf(method), uri && valueOf(uri), valueOf(authority), ...Object.entries(headers).map(([name, value]) => `${name}: ${valueOf(value) ?? '…'}`), ...Object.entries(queryParams).map(([name, value]) => `?${name}=${valueOf(value) ?? '…'}`)]
  return said.filter(Boolean).join(', ') || 'everything'
}

/**
 * The line for a POSIX shell. The host name is sent as it stands in the route while the connection goes to the entry, so DNS need not know it.
 * @param host of the VirtualService; a wildcard gets a name in its place
 */
export function curlLine(host: string, { match = {} }: Way, { address, port, scheme }: Entry): string {
  const wanted = valueOf(match.authority)?.replace(/:\d+$/, '') ?? host
  const name = wanted === '*' ? undefined : wanted.replace(/^\*/, 'www')
  const usual = scheme === 'https' ? 443 : 80
  const method = valueOf(match.method)
  const query = Object.entries(match.queryParams ?? {}).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(valueOf(value) ?? '')}`).join('&')
  const path = pathOf(match.uri)
  const url = `${scheme}://${name ?? bracketed(address)}${(name ? usual : port) === usual ? '' : `:${port}`}${path}${query && `?${query}`}`
  const way = name === undefined ? [] : isAddress(address) && port === usual ? ['--resolve', `${name}:${port}:${bracketed(address)}`] : ['--connect-to', `${name}:${usual}:${bracketed(address)}:${port}`]
  const headers = Object.entries(match.headers ?? {}).flatMap(([key, value]) => ['-H', `${key}: ${valueOf(value) ?? 'any'}`])
  return ['curl', '-i', ...(method && method !== 'GET' ? ['-X', method] : []), ...way, ...headers, url].map(quoted).join(' ')
}

/** Of a regular expression, what it begins with. */
function valueOf(match: StringMatch | null | undefined): string | undefined {
  return match?.exact ?? match?.prefix ?? match?.regex?.replace(/^\^/, '').split(/[\\.[\](){}*+?|^$]/)[0]
}

function pathOf(uri: StringMatch | undefined): string {
  const path = valueOf(uri) ?? '/'
  return encodeURI(path.startsWith('/') ? path : `/${path}`).replaceAll('?', '%3F').replaceAll('#', '%23')
}

function isAddress(address: string): boolean {
  return /^\d+\.\d+\.\d+\.\d+$/.test(address) || address.includes(':')
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}

/** What stands in a route stays text to the shell; only the variable for an address that is not known is open to it, and nothing beside it is. */
function quoted(word: string): string {
  const plain = /^[\w./:@%+=,-]*$/
  if (word !== '' && plain.test(word)) return word
  if (word.includes(unknownAddress) && plain.test(word.replace(unknownAddress, ''))) return `"${word}"`
  return `'${word.replaceAll("'", `'\\''`)}'`
}
