// What a command was given: by a click on a row, by the menu of a row (which gives the tree's item), by a link, or by somebody else.

/** What a row stands for: its subject, or what its click acts on. */
export function givenSubject(given: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(given)) return undefined
  const { row } = given
  if (!isRecord(row)) return given
  if (isRecord(row.subject)) return row.subject
  return isRecord(row.click) && isRecord(row.click.argument) ? row.click.argument : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
