// Options of the command line that take one of a few words. Each function throws for another one, with a message that names them.
import { languages, type Language } from '../docs/language'

export const languageOption = (text: string): Language => oneOf('lang', text, languages)

export function oneOf<Word extends string>(name: string, text: string, words: readonly Word[]): Word {
  const word = words.find(each => each === text)
  if (word === undefined) throw new Error(`--${name} takes ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not ${text}`)
  return word
}
