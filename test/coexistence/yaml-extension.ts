// Red Hat's YAML extension as far as contributors of schemas notice: who is asked, in which order, and whose answer counts.

interface Contributor {
  readonly requestSchema: (resource: string) => string | undefined
  readonly requestSchemaContent: (uri: string) => string | undefined
  readonly label: string | undefined
}

/** The API object that the extension gives to others, and the two requests of its server that it answers. */
export function createYamlExtension(textOf: (resource: string) => string | undefined) {
  const contributors = new Map<string, Contributor>()

  return {
    registerContributor(scheme: string, requestSchema: Contributor['requestSchema'], requestSchemaContent: Contributor['requestSchemaContent'], label?: string): boolean {
      if (contributors.has(scheme)) return false
      contributors.set(scheme, { requestSchema, requestSchemaContent, label: label && pattern(label) })
      return true
    },

    /** All answers together, or alone that of the first contributor whose label is in the text. An error passes a contributor over. */
    requestCustomSchema(resource: string): (string | undefined)[] {
      const answers: string[] = []
      for (const { requestSchema, label } of contributors.values()) {
        try {
          const text = textOf(resource)
          if (label !== undefined && text !== undefined && new RegExp(label, 'g').test(text)) return [requestSchema(resource)]
          const answer = requestSchema(resource)
          if (answer) answers.push(answer)
        } catch { /* as if it were not there */ }
      }
      return answers
    },

    requestCustomSchemaContent: (uri: string): string | undefined => contributors.get(uri.slice(0, uri.indexOf(':')))?.requestSchemaContent(uri),
  }
}

/** A label is written like a line of YAML; blanks may stand behind its colon, and its first dot is a dot. */
function pattern(label: string): string {
  const [key, value] = label.split(':')
  return key && value ? `${key}:[\t ]+${value.trim().replace('.', '\\.')}` : label
}
