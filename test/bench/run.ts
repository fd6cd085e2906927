// Side by side: every server gets the same keystrokes in turn, so that whatever else the machine does hits all of them.
import { generate, type Stream } from './generate'
import { Measured, type Memory, type Sample } from './measure'
import type { Contestant } from './set-up'
import { keystrokes, keystrokesPerDocument, type Keystroke } from './typist'

export interface Plan {
  readonly documents: number
  /** Times that all servers are started anew and open the file. */
  readonly rounds: number
  /** Measured in each round; a server with a debounce may be asked less often. */
  readonly keystrokes: number
  readonly completions: number
  readonly hovers: number
  /** Share of the above for servers that take seconds. */
  readonly slowShare: number
}

/** Keystrokes after which memory is looked at again, the measured ones included. */
export const keystrokesForMemory = 200

export type Metric = 'open' | 'keystroke' | 'completion' | 'hover'

export interface Measurements {
  readonly contestant: Contestant
  readonly samples: Record<Metric, Sample[]>
  readonly opened: Memory[]
  readonly typed: Memory[]
}

export async function measure(plan: Plan, contestants: readonly Contestant[]): Promise<Measurements[]> {
  const results = contestants.map((contestant): Measurements => ({ contestant, samples: { open: [], keystroke: [], completion: [], hover: [] }, opened: [], typed: [] }))
  const stream = generate(plan.documents)
  for (let round = 0; round < plan.rounds; round++) await oneRound(plan, stream, round % 2 === 0 ? results : [...results].reverse())
  return results
}

async function oneRound(plan: Plan, stream: Stream, results: readonly Measurements[]): Promise<void> {
  const small = generate(2, 7).text
  const running: Typing[] = []
  try {
    for (const into of results) running.push({ into, server: await Measured.start(into.contestant, small), keys: keystrokes(stream), typed: 0 })
    for (const { into, server } of running) {
      await Promise.all(running.map(other => other.server.rest()))
      into.samples.open.push(await server.open(stream.text))
      add(into.opened, await server.memory())
    }
    await inTurn(running, plan.keystrokes, plan.slowShare, async typing => typing.into.samples.keystroke.push(await typing.server.keystroke(next(typing))))
    await inTurn(running, plan.completions, plan.slowShare, async typing => typing.into.samples.completion.push(await typing.server.completion(await upTo(typing, key => key.completes))))
    await inTurn(running, plan.hovers, plan.slowShare, async typing => typing.into.samples.hover.push(await typing.server.hover(next(typing))))
    for (const typing of running) {
      const rest = Math.max(keystrokesPerDocument, keystrokesForMemory - typing.typed)
      await typing.server.typeOn(Array.from({ length: rest }, () => next(typing)), 15)
      add(typing.into.typed, await typing.server.memory())
    }
  } finally {
    await Promise.all(running.map(({ server }) => server.stop()))
  }
}

interface Typing {
  readonly into: Measurements
  readonly server: Measured
  readonly keys: Iterator<Keystroke, never>
  typed: number
}

async function inTurn(running: readonly Typing[], times: number, slowShare: number, act: (typing: Typing) => Promise<unknown>): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    for (const typing of running) {
      if (typing.into.contestant.debounce > 0 && turn >= times * slowShare) continue
      await Promise.all(running.map(({ server }) => server.rest()))
      await act(typing)
    }
  }
}

function next(typing: Typing): Keystroke {
  typing.typed++
  return typing.keys.next().value
}

/** Types on, unmeasured, until a keystroke is of the wanted sort, which is left to the caller. */
async function upTo(typing: Typing, wanted: (keystroke: Keystroke) => boolean): Promise<Keystroke> {
  for (;;) {
    const keystroke = next(typing)
    if (wanted(keystroke)) return keystroke
    await typing.server.keystroke(keystroke)
  }
}

function add(to: Memory[], memory: Memory | undefined): void {
  if (memory) to.push(memory)
}
