// What a language consists of: prose by field, prose by annotation and label, fixed words.
import type { Prose } from './prose'
import type { Words } from './words'

export interface Texts {
  readonly fields: Prose
  readonly marks: Readonly<Record<string, string>>
  readonly words: Words
}

/** What a language has of its own so far; the folder of a language exports it, as \`docs/en\` exports all of it. */
export interface OwnTexts {
  readonly fields?: Prose
  readonly marks?: Readonly<Record<string, string>>
  readonly words?: Partial<Words>
}
