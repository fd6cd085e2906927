// A canary's run as a picture: the weight (or the step) over time, what is planned, gates, and a band for each metric. Data in, SVG out.
import { bounds } from '../../cluster/canary/describe'
import { plannedSteps, scaleOf, type History, type Step } from '../../cluster/canary/history'
import { number, type CanaryState, type MetricState } from '../../cluster/canary/state'
import { gateWords, inSentences } from './words'

export interface Picture {
  readonly state: CanaryState
  readonly history: History
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Times as somebody reads them. */
  readonly clock: (at: number) => string
}

const width = 760
const left = 56
const right = 736
const top = 28
const bottom = 228
const bandHeight = 40
const bandGap = 34

/** Milliseconds that are shown at least. */
const shortest = 60_000

type Along = (at: number) => number

/** An SVG element with classes and no colours; `panel.css` and the theme give them. */
export function chart(picture: Picture): string {
  const { state, history, now } = picture
  const planned = plannedSteps(state)
  const end = Math.max(endOf(history, now, state), ...planned.map(({ at }) => at + state.interval))
  const along: Along = at => left + ((Math.min(end, Math.max(history.begun, at)) - history.begun) / (end - history.begun)) * (right - left)
  const height = bottom + 34 + state.metrics.length * (bandHeight + bandGap)
  const { top: most } = scaleOf(state)
  const up = (value: number) => bottom - (value / most) * (bottom - top)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="chart-title chart-words">
<title id="chart-title">${text(`${state.name} in ${state.namespace}`)}</title>
<desc id="chart-words">${text(inSentences(state).join('. '))}</desc>
${grid(picture, along, up, end)}
${marks(history, along)}
${plannedLine(planned, history, along, up)}
${stepLine(history.steps, along, up, isOver(state) ? lastOf(history) : now)}
${gates(picture, along, up)}
${state.metrics.map((metric, index) => band(metric, picture, along, bottom + 56 + index * (bandHeight + bandGap))).join('\n')}
</svg>`
}

const isOver = ({ phase }: CanaryState) => phase === 'Succeeded' || phase === 'Failed' || phase === 'Initialized'

/** When the last thing happened that is drawn. */
function lastOf({ begun, steps, values, gates: passages, phases }: History): number {
  return Math.max(begun, ...[...steps, ...values, ...passages, ...phases].map(({ at }) => at))
}

function endOf(history: History, now: number, state: CanaryState): number {
  const last = isOver(state) ? lastOf(history) : now
  return Math.max(history.begun + shortest, last + (last - history.begun) * 0.04)
}

function grid({ state, history, clock }: Picture, along: Along, up: (value: number) => number, end: number): string {
  const { top: most, goal, unit } = scaleOf(state)
  const values = unit === '%' ? [0, 25, 50, 75, 100] : [...new Set([0, Math.round(most / 2), most])]
  const times = [0, 1, 2, 3, 4].map(part => history.begun + ((end - history.begun) * part) / 4)
  return [
    ...values.map(value => `<line class="grid" x1="${left}" x2="${right}" y1="${at(up(value))}" y2="${at(up(value))}"/><text class="axis" x="${left - 8}" y="${at(up(value) + 4)}" text-anchor="end">${value}${unit && ` ${unit}`}</text>`),
    ...times.map((time, index) => `<text class="axis" x="${at(along(time))}" y="${bottom + 18}" text-anchor="${index === 0 ? 'start' : index === 4 ? 'end' : 'middle'}">${text(clock(time))}</text>`),
    unit === '%' && goal < 100 ? `<line class="goal" x1="${left}" x2="${right}" y1="${at(up(goal))}" y2="${at(up(goal))}"/><text class="goal-label" x="${left + 4}" y="${at(up(goal) - 5)}">promoted from ${goal} %</text>` : '',
    `<text class="axis" x="${left}" y="14">${state.strategy.kind === 'progressive' ? 'Traffic to the canary' : 'Checks passed'}</text>`,
  ].join('')
}

/** A vertical line where the phase changed for good or bad. */
function marks({ phases }: History, along: Along): string {
  return phases.filter(({ phase }) => ['Promoting', 'Succeeded', 'Failed'].includes(phase)).map(({ at: time, phase }) => {
    const x = along(time)
    return `<g class="mark ${phase.toLowerCase()}"><line x1="${at(x)}" x2="${at(x)}" y1="${top - 4}" y2="${bottom}"/><text x="${at(x - 4)}" y="${top - 8}" text-anchor="end">${phase.toLowerCase()}</text></g>`
  }).join('')
}

function stepLine(steps: readonly Step[], along: Along, up: (value: number) => number, until: number): string {
  const last = steps.at(-1)
  if (!last) return ''
  const path = steps.map(({ at: time, to }, index) => (index === 0 ? `M${at(along(time))} ${at(up(to))}` : `H${at(along(time))}V${at(up(to))}`)).join('')
  return `<path class="line" d="${path}H${at(along(until))}"/><circle class="here" cx="${at(along(until))}" cy="${at(up(last.to))}" r="4"/>`
}

function plannedLine(planned: readonly Step[], { steps }: History, along: Along, up: (value: number) => number): string {
  const [first] = planned
  if (!first) return ''
  const from = steps.at(-1) ?? first
  return `<path class="planned" d="M${at(along(from.at))} ${at(up(from.to))}${planned.map(({ at: time, to }) => `H${at(along(time))}V${at(up(to))}`).join('')}H${right}"/>`
}

function gates({ history, clock }: Picture, along: Along, up: (value: number) => number): string {
  const height = (time: number) => history.steps.filter(step => step.at <= time).at(-1)?.to ?? 0
  return history.gates.map(({ at: time, gate, type, passed }) => {
    const [x, y] = [along(time), up(height(time))]
    return `<path class="gate ${passed ? 'passed' : 'refused'}" d="M${at(x)} ${at(y - 8)}L${at(x + 8)} ${at(y)}L${at(x)} ${at(y + 8)}L${at(x - 8)} ${at(y)}Z"><title>${text(`${clock(time)} ${gateWords(gate, type, passed)}`)}</title></path>`
  }).join('')
}

/** The allowed range as a band; each measured value as a dot in it, above it or below it. */
function band(metric: MetricState, { history, clock }: Picture, along: Along, y: number): string {
  const values = history.values.filter(({ metric: name }) => name === metric.name)
  const limits = [metric.min, metric.max].filter(limit => limit !== undefined)
  const known = [...limits, ...values.map(({ value }) => value)]
  const [low, high] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)]
  const margin = (high - low || Math.abs(high) || 1) * 0.35
  const up = (value: number) => y + bandHeight - ((value - low + margin) / (high - low + 2 * margin)) * bandHeight
  const [ceiling, floor] = [metric.max === undefined ? y : up(metric.max), metric.min === undefined ? y + bandHeight : up(metric.min)]
  const unit = metric.unit && ` ${metric.unit}`
  return `<g class="band"><text class="metric" x="${left}" y="${y - 6}">${text(metric.name)} <tspan class="axis">${text(bounds(metric))}</tspan></text>`
    + `<rect class="outside" x="${left}" y="${y}" width="${right - left}" height="${bandHeight}"/>${['inside', 'allowed'].map(layer => `<rect class="${layer}" x="${left}" y="${at(ceiling)}" width="${right - left}" height="${at(Math.max(0, floor - ceiling))}"/>`).join('')}`
    + limits.map(limit => `<line class="limit" x1="${left}" x2="${right}" y1="${at(up(limit))}" y2="${at(up(limit))}"/>`).join('')
    + values.map(({ at: time, value }) => `<circle class="value" cx="${at(along(time))}" cy="${at(up(value))}" r="4"><title>${text(`${clock(time)} ${number(value)}${unit}`)}</title></circle><text class="value-label" x="${at(along(time) > right - 70 ? along(time) - 8 : along(time) + 8)}" y="${at(up(value) + 4)}" text-anchor="${along(time) > right - 70 ? 'end' : 'start'}">${text(`${number(value)}${unit}`)}</text>`).join('')
    + '</g>'
}

/** A coordinate with no more digits than a screen shows. */
function at(coordinate: number): string {
  return String(Math.round(coordinate * 10) / 10)
}

export function text(raw: string): string {
  return raw.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
