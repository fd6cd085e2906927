// The Kubernetes extension's contributor, connected to a cluster that has Istio: it has a schema for a Deployment and for a VirtualService.

const schema = (spec: object) => JSON.stringify({ type: 'object', properties: { spec: { type: 'object', description: 'Says what is wanted', properties: spec, additionalProperties: false } } })

const schemas: Record<string, string> = {
  'apps/v1@deployment': schema({ replicas: { type: 'integer', description: 'How many pods' }, paused: { type: 'boolean' } }),
  'networking.istio.io/v1@virtualservice': schema({ hosts: { type: 'array', description: 'Names of hosts' }, fromCluster: { type: 'array' } }),
}
const scheme = 'kubernetes'
const prefix = `${scheme}://schema/`

/** What it registers; it has no label. */
export function kubernetesContributor(textOf: (resource: string) => string | undefined) {
  return {
    scheme,
    requestSchema(resource: string): string | undefined {
      const heads = (textOf(resource) ?? '').split(/^---$/m).map(document => `${/^apiVersion: (\S+)/m.exec(document)?.[1]}@${/^kind: (\S+)/m.exec(document)?.[1]}`.toLowerCase())
      const known = heads.filter(head => schemas[head])
      return known.length ? prefix + known.join('+') : undefined
    },
    requestSchemaContent(uri: string): string | undefined {
      const names = uri.slice(prefix.length).split('+')
      return names.length > 1 ? JSON.stringify({ schemaSequence: names.map(name => ({ $ref: prefix + name })) }) : schemas[names[0] ?? '']
    },
  }
}
