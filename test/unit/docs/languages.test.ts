// Languages: which one is spoken, and that what a language does not say yet is said in English.
import assert from 'node:assert/strict'
import { english } from '../../../server/src/docs/en/index'
import { languageFor, languages, overEnglish } from '../../../server/src/docs/language'
import { markProse, proseOf, wordsOf } from '../../../server/src/docs/index'
import manifest from '../../../package.json'

describe('a language', () => {
  it('is the one that is wanted, else that of the editor, else English', () => {
    const cases: [wanted: unknown, locale: unknown, spoken: string][] = [
      ['en', 'pt-br', 'en'], ['pt-br', 'en', 'pt-br'], ['auto', 'pt-BR', 'pt-br'], ['auto', 'pt', 'pt-br'], ['auto', 'pt-PT', 'pt-br'], ['auto', 'de', 'en'],
      ['auto', undefined, 'en'], [undefined, 'en-GB', 'en'], [7, null, 'en'], ['', '', 'en'],
    ]
    assert.deepEqual(cases.map(([wanted, locale]) => languageFor(wanted, locale)), cases.map(([, , spoken]) => spoken))
  })

  it('can be chosen in the settings', () => {
    const choices = manifest.contributes.configuration.flatMap(({ properties }) => ('istioFlagger.language' in properties ? properties['istioFlagger.language']?.enum ?? [] : []))
    assert.deepEqual(choices, ['auto', ...languages])
  })

  it('says in English what it does not say itself', () => {
    const { fields, marks, words } = overEnglish({
      fields: { HTTPRetry: { attempts: 'Quantas vezes.' }, Nova: { '': 'Nova.' } },
      marks: { app: 'Nome.' },
      words: { here: 'Aqui' },
    })
    assert.equal(fields['HTTPRetry']?.['attempts'], 'Quantas vezes.')
    assert.equal(fields['HTTPRetry']?.['perTryTimeout'], english.fields['HTTPRetry']?.['perTryTimeout'])
    assert.equal(fields['Nova']?.[''], 'Nova.')
    assert.equal(fields['HTTPRoute'], english.fields['HTTPRoute'])
    assert.deepEqual([marks['app'], marks['version']], ['Nome.', english.marks['version']])
    assert.deepEqual([words.here, words.needs], ['Aqui', english.words.needs])
  })

  it('has something to say of everything', () => {
    for (const language of languages) {
      assert.ok(proseOf(language, 'HTTPRetry', 'attempts')?.text)
      assert.ok(markProse(language, 'app'))
      for (const [name, word] of Object.entries(wordsOf(language))) assert.ok(word, name)
    }
  })
})
