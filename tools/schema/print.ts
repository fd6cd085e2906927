// Prints the structure with one field a line, so that a release reads as a diff.
import type { StructureData } from '../../server/src/schema/data'

export function print(data: StructureData): string {
  const kinds = Object.entries(data.kinds).map(([id, kind]) => {
    const fields = Object.entries(kind.fields).map(([path, field]) => `    ${JSON.stringify(path)}: ${JSON.stringify(field)}`)
    return `  ${JSON.stringify(id)}: {\n   "head": ${JSON.stringify(kind.head)},\n   "fields": {\n${fields.join(',\n')}\n   }\n  }`
  })
  return `{\n "releases": ${JSON.stringify(data.releases)},\n "kinds": {\n${kinds.join(',\n')}\n }\n}\n`
}
