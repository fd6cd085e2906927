// Which languages there are, and what stands in for a text that a language does not have yet.
import { english } from './en/index'
import type { Prose } from './prose'
import type { OwnTexts, Texts } from './texts'

/** The first one is spoken where nothing else is asked for, and has every text. */
export const languages = ['en', 'pt-br'] as const

export type Language = (typeof languages)[number]

/** A language without a text of its own for something shows the English one. */
export function overEnglish(own: OwnTexts): Texts {
  const fields: Record<string, Prose[string]> = { ...english.fields }
  for (const [message, prose] of Object.entries(own.fields ?? {})) fields[message] = { ...fields[message], ...prose }
  return { fields, marks: { ...english.marks, ...own.marks }, words: { ...english.words, ...own.words } }
}

/** A language that exists: the one that is wanted, else that of the editor. Both are language tags or anything at all. */
export function languageFor(wanted: unknown, locale: unknown): Language {
  return known(wanted) ?? known(locale) ?? languages[0]
}

/** `pt` and `pt-PT` are closer to `pt-br` than English is. */
function known(tag: unknown): Language | undefined {
  if (typeof tag !== 'string') return undefined
  const [exact, family] = [tag.toLowerCase(), tag.toLowerCase().split('-')[0]]
  return languages.find(each => each === exact) ?? languages.find(each => each.split('-')[0] === family)
}
