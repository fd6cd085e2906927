// Runs in the panel of a canary: shows what the extension drew, and gives the picture back to be saved.
import type { FromPage, ToPage } from '../message'

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void }

const code = acquireVsCodeApi()
const element = (id: string) => document.getElementById(id)!

/** What the page's style sheet says of an element goes into the picture: it is looked at where there is none. */
const styles = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'opacity'] as const

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'next') element('next').textContent = data.words
  else draw(data)
})

for (const type of ['svg', 'png'] as const) element(`save-${type}`).addEventListener('click', () => void save(type))
code.postMessage({ kind: 'ready' })

function draw({ chart, sentences, lines }: Extract<ToPage, { kind: 'drawing' }>): void {
  element('chart').innerHTML = chart
  const words = sentences.join('. ')
  // a screen reader reads again what is set again
  if (element('words').textContent !== words) element('words').textContent = words
  element('lines').replaceChildren(...lines.map(({ time, words: what }) => {
    const row = document.createElement('tr')
    row.append(...[time, what].map(text => Object.assign(document.createElement('td'), { textContent: text })))
    return row
  }))
}

async function save(type: 'svg' | 'png'): Promise<void> {
  const shown = document.querySelector('#chart svg')
  if (!(shown instanceof SVGSVGElement)) return
  const svg = new XMLSerializer().serializeToString(standalone(shown))
  code.postMessage({ kind: 'picture', type, content: type === 'svg' ? svg : await png(svg, shown.viewBox.baseVal) })
}

function standalone(shown: SVGSVGElement): SVGSVGElement {
  const copy = shown.cloneNode(true) as SVGSVGElement
  const [from, to] = [shown, copy].map(root => [root, ...root.querySelectorAll('*')])
  from!.forEach((each, index) => {
    const computed = getComputedStyle(each)
    for (const style of styles) to![index]!.setAttribute(style, computed.getPropertyValue(style))
  })
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: getComputedStyle(document.body).backgroundColor })) paper.setAttribute(name, value)
  copy.insertBefore(paper, copy.querySelector('desc')!.nextSibling)
  return copy
}

/** Twice the size, for screens with small dots. */
async function png(svg: string, { width, height }: DOMRect): Promise<string> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 })
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png').split(',')[1]!
}
