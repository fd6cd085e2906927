// The shape of the hand-written descriptions of fields: one table a language, keyed by message and field.

/** What a field does, for a reader with a broken mesh and five minutes. All texts are Markdown without headings. */
export interface FieldProse {
  /** One to three sentences: what it does to traffic, how it works with other fields, the trap. */
  readonly text: string
  /** What holds when the field is not set; a fragment without a full stop, for the line "Default: …". */
  readonly default?: string
  /** What the members of an enum (or the usual values of a string) mean, a sentence each. */
  readonly values?: Readonly<Record<string, string>>
  /** A few lines of YAML, where they say more than the text. */
  readonly example?: string
}

/** Field name to its prose; the key `''` is the message (or kind) itself. A plain string is a prose with a text only. */
export type MessageProse = Readonly<Record<string, string | FieldProse>>

/** Message name (see schema/messages.ts) to the prose of its fields. */
export type Prose = Readonly<Record<string, MessageProse>>
