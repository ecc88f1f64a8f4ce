import { palette, type Shades } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { screen } from './screens.ts'
import { circle, d, rect, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'soundbar'>

const dots = (x: number, y: number, width: number, rows: number, color: string) =>
  wire(times(rows, (i) => d`M${x + (i % 2) * 4} ${y + i * 8}h${width}`).join(''), color, 2.4).replace(
    'fill',
    'stroke-dasharray=".1 8" fill',
  )

const bar = (spec: Spec, y: number, c: Shades, a: Shades) => {
  const width = spec.length === 'long' ? 340 : 250
  const x = 200 - width / 2
  return (
    rect(x, y, width, 50, c.dark, 16) +
    rect(x, y, width, 45, c.base, 16) +
    rect(x + 14, y + 4, width - 28, 6, c.light, 3) +
    dots(x + 18, y + 18, width - 40, 3, c.light) +
    rect(x + width / 2 - 26, y + 16, 52, 20, '#0d0f14', 5) +
    rect(x + width / 2 - 17, y + 24, 34, 4, a.base, 2)
  )
}

export const drawSoundbar = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const a = palette[spec.accent]
  const television =
    rect(62, 46, 276, 160, '#22252c', 6) +
    screen(67, 51, 266, 148, spec.length === 'long' ? 'lake' : 'waves') +
    rect(190, 206, 20, 16, '#343842') +
    rect(140, 220, 120, 8, '#343842', 4)
  const sub = spec.subwoofer
    ? rect(spec.rears ? 152 : 250, 292, 96, 84, c.dark, 10) +
      rect(spec.rears ? 152 : 250, 290, 92, 82, c.base, 10) +
      circle(spec.rears ? 198 : 296, 331, 30, c.line) +
      circle(spec.rears ? 198 : 296, 331, 22, c.light) +
      circle(spec.rears ? 198 : 296, 331, 9, a.base)
    : ''
  const rear = (x: number) =>
    rect(x, 300, 46, 72, c.base, 10) +
    rect(x + 7, 308, 32, 52, c.dark, 6) +
    circle(x + 23, 346, 8, a.base) +
    circle(x + 23, 324, 6, c.light)
  const table = rect(20, 280, 360, 8, '#a97d5d', 2)
  return [
    {
      art: television + bar(spec, 230, c, a) + table + sub + (spec.rears ? rear(64) + rear(290) : ''),
      view: `below a television, in ${spec.body}${spec.subwoofer ? ', with its subwoofer' : ''}${spec.rears ? ' and two rear speakers' : ''}`,
      detail: { x: 200, y: 245, size: 170, view: 'close-up of the display in the bar' },
    },
  ]
}
