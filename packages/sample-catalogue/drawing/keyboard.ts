import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, fade, rect, rects, rotated, type Scene, wire } from './svg.ts'

type Spec = SpecOf<'keyboard'>
type Box = readonly [number, number, number, number]

/** A row of keys by their widths in key units. */
const rowOf = (x: number, y: number, unit: number, widths: readonly number[]): Box[] => {
  let left = x
  return widths.map((width) => {
    const box = [Math.round(left + 1), y + 1, Math.round(width * unit - 2), unit - 2] as const
    left += width * unit
    return box
  })
}

const ones = (count: number) => Array.from({ length: count }, () => 1)
const main = [
  [...ones(13), 2],
  [1.5, ...ones(12), 1.5],
  [1.75, ...ones(11), 2.25],
  [2.25, ...ones(10), 2.75],
  [1.25, 1.25, 1.25, 6.25, 1.25, 1.25, 1.25, 1.25],
]

const layouts = {
  '60': { units: 15, rows: 5, blocks: [] },
  '75': { units: 16.2, rows: 6, blocks: [[15.2, 1]] },
  tkl: { units: 18.5, rows: 6.3, blocks: [[15.4, 3]] },
  full: {
    units: 22.8,
    rows: 6.3,
    blocks: [
      [15.4, 3],
      [18.8, 4],
    ],
  },
  slim: {
    units: 22.8,
    rows: 6,
    blocks: [
      [15.4, 3],
      [18.8, 4],
    ],
  },
  split: { units: 15, rows: 5, blocks: [] },
} as const

interface Keys {
  plain: Box[]
  accent: Box[]
}

const keysOf = (spec: Spec, left: number, top: number, unit: number): Keys => {
  const { rows, blocks } = layouts[spec.layout]
  const functionRow = rows > 5
  const mainTop = Math.round(top + (functionRow ? (rows - 5) * unit : 0))
  const lettered = main.flatMap((widths, index) => rowOf(left, mainTop + index * unit, unit, widths))
  const functions = functionRow ? rowOf(left, top, unit, spec.knob ? ones(13) : ones(15)) : []
  const extra = blocks.flatMap(([x, columns]) =>
    [0, 1, 2, 3, 4].flatMap((row) =>
      columns === 3 && (row === 2 || (row === 3 && x > 0))
        ? row === 3
          ? rowOf(left + (x + 1) * unit, mainTop + row * unit, unit, [1])
          : []
        : rowOf(left + x * unit, mainTop + row * unit, unit, ones(columns)),
    ),
  )
  const isAccent = (_: Box, index: number) => [0, 13, 27, 28, 40, 41, 52].includes(index)
  return {
    plain: [...lettered.filter((box, index) => !isAccent(box, index)), ...extra, ...functions.slice(1)],
    accent: [...lettered.filter(isAccent), ...functions.slice(0, 1)],
  }
}

const glowColors = ['#e5484d', '#f0a030', '#46c26d', '#3d9ae8', '#9a5be0']

const board = (spec: Spec): string => {
  const c = palette[spec.body]
  const { units, rows } = layouts[spec.layout]
  const unit = Math.floor(Math.min(22, 352 / (units + 0.5)))
  const width = units * unit
  const height = rows * unit
  const left = Math.round(200 - width / 2)
  const top = Math.round(206 - height / 2)
  const pad = spec.layout === 'slim' ? 6 : 10
  const { plain, accent } = keysOf(spec, left, top, unit)
  const glow = spec.glow
    ? glowColors.map((color, i) => rect(left + (i * width) / 5, top, width / 5, height, color)).join('')
    : ''
  return (
    rect(left - pad, top - pad + 7, width + pad * 2, height + pad * 2, c.dark, 11) +
    rect(left - pad, top - pad, width + pad * 2, height + pad * 2, c.base, 11) +
    rect(left - 2, top - 2, width + 4, height + 4, c.dark, 4) +
    fade(0.9, glow) +
    rects(plain, palette[spec.keys].base) +
    rects(accent, palette[spec.accent].base) +
    (spec.knob
      ? circle(left + width - unit * 0.75, top + unit * 0.55, unit * 0.62, palette[spec.accent].base) +
        circle(left + width - unit * 0.75, top + unit * 0.55, unit * 0.4, palette[spec.accent].light)
      : '')
  )
}

const half = (spec: Spec, left: number, right: boolean): string => {
  const c = palette[spec.body]
  const unit = 22
  const plain: Box[] = []
  const accent: Box[] = []
  for (const row of [0, 1, 2, 3, 4]) {
    const boxes = rowOf(left + (right ? 0 : 0), 140 + row * unit, unit, ones(row === 4 ? 5 : 6))
    boxes.forEach((box, index) => {
      const outer = right ? index === boxes.length - 1 : index === 0
      ;(outer || row === 4 ? accent : plain).push(box)
    })
  }
  return (
    rect(left - 10, 137, 152, 134, c.dark, 12) +
    rect(left - 10, 130, 152, 134, c.base, 12) +
    rects(plain, palette[spec.keys].base) +
    rects(accent, palette[spec.accent].base) +
    rect(left - 10, 268, 152, 40, '#8a5f41', 10) +
    rect(left - 6, 270, 144, 6, '#a97d5d', 3)
  )
}

export const drawKeyboard = (spec: Spec): Scene[] => {
  const art =
    spec.layout === 'split'
      ? wire('M172 150q28-50 56 0', '#343842', 5) +
        rotated(9, 110, 200, half(spec, 36, false)) +
        rotated(-9, 290, 200, half(spec, 232, true))
      : rotated(spec.layout === '60' || spec.layout === '75' ? -8 : -5, 200, 206, board(spec))
  const words = { full: 'full-size', tkl: 'tenkeyless', '75': 'compact', '60': 'small', split: 'split', slim: 'slim' }
  return [
    {
      art,
      view: `a ${words[spec.layout]} ${spec.body} keyboard with ${spec.keys} keys${spec.glow ? ', lit in many colors' : ''}`,
      ground: { y: spec.layout === 'split' ? 330 : 300, reach: 150 },
      detail: {
        x: spec.knob ? 300 : 110,
        y: spec.knob ? 170 : 200,
        size: 140,
        view: spec.knob ? 'close-up of the knob and the keys around it' : 'close-up of the keys',
      },
    },
  ]
}
