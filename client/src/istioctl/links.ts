// The objects that istioctl's tables and Envoy's configuration name, with the places where they do.

export interface Named {
  readonly group: string
  readonly kind: string
  readonly namespace: string
  readonly name: string
}

/** Of a service; who defines it has to be looked up. */
export interface Subset {
  readonly subset: string
  readonly service: string
  readonly namespace: string
}

export interface Link<To = Named> {
  readonly start: number
  readonly end: number
  readonly object: To
}

const groups: Readonly<Record<string, string>> = {
  VirtualService: 'networking.istio.io', DestinationRule: 'networking.istio.io', Gateway: 'networking.istio.io', ServiceEntry: 'networking.istio.io', Sidecar: 'networking.istio.io',
  EnvoyFilter: 'networking.istio.io', WorkloadEntry: 'networking.istio.io', PeerAuthentication: 'security.istio.io', RequestAuthentication: 'security.istio.io',
  AuthorizationPolicy: 'security.istio.io', Telemetry: 'telemetry.istio.io', Pod: '', Service: '',
}

/** Columns of istioctl's tables whose cells are `name.namespace`, by their headings. */
const columns = [
  { heading: /(?<= {2})VIRTUAL SERVICE(?= {2}| *$)/, kind: 'VirtualService' },
  { heading: /(?<= {2})DESTINATION RULE(?= {2}| *$)/, kind: 'DestinationRule' },
]

/** `/apis/networking.istio.io/v1/namespaces/shop/virtual-service/reviews`: what istiod writes into Envoy's metadata for where an entry comes from. */
const configPath = /\/apis\/([\w.-]+)\/\w+\/namespaces\/([a-z0-9.-]+)\/([a-z-]+)\/([a-z0-9.-]*[a-z0-9])/g

/** Also within `outbound|9080|v1|reviews.shop.svc.cluster.local`, and in istiod's form with underscores. */
const serviceHost = /(?<![\w.*-])([a-z][a-z0-9-]*)\.([a-z0-9][a-z0-9-]*)\.svc\.[a-z0-9.-]*[a-z0-9]/g

/** `istioctl describe`: `VirtualService: reviews.shop`. */
const described = /^\s*(Pod|Service|VirtualService|DestinationRule|Gateway|PeerAuthentication|RequestAuthentication|AuthorizationPolicy): ([a-z0-9][a-z0-9-]*)\.([a-z0-9-]+)(?![\w.])/gm

/** Findings of `istioctl analyze`: `(VirtualService shop/reviews)`. */
const origin = /\(([A-Z]\w+) ([a-z0-9-]+)\/([a-z0-9.-]+)\)/g

/** Rows of `istioctl proxy-status`: `reviews-v1-6d8f.shop` in the first column. */
const proxy = /^([a-z0-9][a-z0-9-]*)\.([a-z0-9-]+)(?= {2,}| *$)/gm

/** Links do not overlap; they come in the order of the text. */
export function linksIn(text: string): readonly Link[] {
  const found = [
    ...matches(text, configPath, ([, group, namespace, kind, name]) => ({ group: group!, kind: kindOf(kind!), namespace: namespace!, name: name! })),
    ...matches(text, serviceHost, ([, name, namespace]) => ({ group: '', kind: 'Service', namespace: namespace!, name: name! })),
    ...named(text, described, ([, kind, name, namespace]) => ({ kind: kind!, name: name!, namespace: namespace! })),
    ...named(text, origin, ([, kind, namespace, name]) => ({ kind: kind!, name: name!, namespace: namespace! })),
    ...(/^NAME +CLUSTER /.test(text) ? named(text, proxy, ([, name, namespace]) => ({ kind: 'Pod', name: name!, namespace: namespace! })) : []),
    ...cells(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const links: Link[] = []
  for (const link of found) if (link.start >= (links.at(-1)?.end ?? 0)) links.push(link)
  return links
}

/** The subsets in names of clusters: `v1` of `outbound|9080|v1|reviews.shop.svc.cluster.local`. */
export function subsetsIn(text: string): readonly Link<Subset>[] {
  return [...text.matchAll(/(?<=\b(?:in|out)bound\|\d+\|)([^|\s"]+)(?=\|([a-z][a-z0-9-]*)\.([a-z0-9][a-z0-9-]*)\.svc\.)/g)].map(match => ({
    start: match.index, end: match.index + match[1]!.length, object: { subset: match[1]!, service: match[2]!, namespace: match[3]! },
  }))
}

/** `virtual-service` is VirtualService. */
function kindOf(dashed: string): string {
  return dashed.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function matches(text: string, pattern: RegExp, object: (match: RegExpMatchArray) => Named): Link[] {
  return [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length, object: object(match) }))
}

function named(text: string, pattern: RegExp, object: (match: RegExpMatchArray) => Omit<Named, 'group'>): Link[] {
  return matches(text, pattern, match => ({ group: '', ...object(match) })).flatMap(link => {
    const group = groups[link.object.kind]
    if (group === undefined) return []
    // leading white space is not part of what is named
    const start = link.start + (/^\s*/.exec(text.slice(link.start, link.end))?.[0].length ?? 0)
    return [{ ...link, start, object: { ...link.object, group } }]
  })
}

/** Cells below a heading begin where the heading begins, and end before two spaces. */
function cells(text: string): Link[] {
  const links: Link[] = []
  // the rest may be JSON of many megabytes
  if (!/ {2}(?:VIRTUAL SERVICE|DESTINATION RULE)/.test(text)) return links
  let offset = 0
  let known: { readonly at: number; readonly kind: string }[] = []
  for (const line of text.split('\n')) {
    const headings = columns.map(({ heading, kind }) => ({ at: line.search(heading), kind })).filter(({ at }) => at >= 0)
    if (headings.length > 0) known = headings
    else {
      for (const { at, kind } of known) {
        const [cell, name, namespace] = /^([a-z0-9][a-z0-9.-]*)\.([a-z0-9-]+)(?= |$)/.exec(line.slice(at)) ?? []
        if (cell !== undefined) links.push({ start: offset + at, end: offset + at + cell.length, object: { group: groups[kind]!, kind, name: name!, namespace: namespace! } })
      }
    }
    offset += line.length + 1
  }
  return links
}
