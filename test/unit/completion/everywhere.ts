// Judges every place in every form, and tells what failed of all that was tried.
import assert from 'node:assert/strict'
import type { Form } from '../../kit/draft'
import { formsFor, type Parent } from './places'

/** @param judge gets with each place its index and the number of the form, to vary what else can vary */
export function judgeEverywhere<Place extends { readonly parent: Parent }>(parents: readonly Parent[], places: readonly Place[], judge: (place: Place, form: Form, index: number, turn: number) => void): void {
  const failed: string[] = []
  const formsOf = formsFor(parents)
  let count = 0
  places.forEach((place, index) => formsOf.get(place.parent)!.forEach((form, turn) => {
    count++
    try {
      judge(place, form, index, turn)
    } catch (error) {
      failed.push(error instanceof Error ? error.message : String(error))
    }
  }))
  assert.equal(failed.length, 0, `${failed.length} of ${count}:\n${failed.slice(0, Number(process.env.SHOW ?? 3)).join('\n\n')}`)
}
