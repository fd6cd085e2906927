// Labels that select objects.

export type Labels = Readonly<Record<string, string>>

/** Whether the labels have all that the selector asks for; an empty selector takes everything. */
export function selects(selector: Labels, labels: Labels): boolean {
  return Object.entries(selector).every(([name, value]) => labels[name] === value)
}
