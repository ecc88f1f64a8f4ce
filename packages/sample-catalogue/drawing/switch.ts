import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, path, polygon, rect, rects, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'switch'>
type Box = readonly [number, number, number, number]

const cableColors = ['#3d74d6', '#ee8434', '#3f9b5f', '#efc440', '#7b5cc9', '#d64545']

const desktop = (spec: Spec): string => {
  const c = palette[spec.body]
  const a = palette[spec.accent]
  const cages = spec.sfp ?? 0
  const pitch = Math.min(46, 250 / (spec.ports + cages))
  const width = Math.min(330, pitch * (spec.ports + cages) + 96)
  const x = 200 - width / 2
  const at = (i: number) => x + 66 + i * pitch
  const size = pitch - 8
  return (
    polygon([x, 196, x + 34, 152, x + width - 34, 152, x + width, 196], c.light) +
    rect(x, 194, width, 92, c.base, 10) +
    rect(x, 272, width, 14, c.dark, 7) +
    times(3, (i) => circle(x + 20 + i * 13, 216, 4, i === 1 ? a.light : a.base)).join('') +
    rects(
      times(spec.ports, (i): Box => [at(i), 220, size, size * 0.86]),
      '#16181d',
    ) +
    rects(
      times(spec.ports, (i): Box => [at(i) + 4, 223, size - 8, 5]),
      '#d8b04a',
    ) +
    rects(
      times(spec.ports, (i): Box => [at(i) + 2, 208, 7, 5]),
      a.base,
    ) +
    rects(
      times(cages, (i): Box => [at(spec.ports + i) + 4, 222, size, size * 0.6]),
      '#5b6270',
    ) +
    times(Math.min(3, spec.ports), (i) =>
      wire(
        `M${Math.round(at(i) + size / 2)} ${Math.round(222 + size * 0.7)}Q${Math.round(at(i) + size / 2 + 4)} 330 ${Math.round(at(i) + 30 - i * 40)} 372`,
        cableColors[i] ?? '',
        7,
      ),
    ).join('')
  )
}

const rack = (spec: Spec): string => {
  const c = palette[spec.body]
  const a = palette[spec.accent]
  const cages = spec.sfp ?? 0
  const columns = spec.ports > 12 ? 12 : 4
  const rows = spec.ports / columns
  const copper = times(spec.ports, (i): Box => [64 + (i % columns) * 18, 194 + Math.floor(i / columns) * 26, 14, 18])
  const fiberLeft = 64 + columns * 18 + 12
  const perRow = Math.ceil(cages / 2)
  const fiber = times(cages, (i): Box => [fiberLeft + (i % perRow) * 32, 194 + Math.floor(i / perRow) * 26, 26, 18])
  return (
    rect(14, 150, 26, 140, '#5b6270', 3) +
    rect(360, 150, 26, 140, '#5b6270', 3) +
    times(4, (i) => circle(i % 2 ? 373 : 27, i < 2 ? 166 : 274, 5, '#22252c')).join('') +
    polygon([40, 180, 70, 146, 330, 146, 360, 180], c.light) +
    rect(38, 178, 324, 86, c.base, 5) +
    rect(38, 254, 324, 10, c.dark, 4) +
    rects(copper, '#16181d') +
    rects(
      copper.map(([x, y]) => [x + 2, y + 2, 10, 4] as const),
      '#d8b04a',
    ) +
    rects(
      copper.slice(0, rows * columns - 3).map(([x, y]) => [x, y - 5, 5, 3] as const),
      a.base,
    ) +
    rects(fiber, '#16181d') +
    rects(
      fiber.map(([x, y]) => [x + 3, y + 3, 20, 12] as const),
      '#7c8696',
    ) +
    rects(
      fiber.filter((_, i) => i % 2 === 0).map(([x, y]) => [x + 3, y + 3, 20, 12] as const),
      cableColors[1] ?? '',
    ) +
    rect(318, 192, 32, 22, '#0d0f14', 3) +
    times(3, (i) => rect(322 + i * 9, 226, 5, 5, i ? a.base : a.light, 1)).join('') +
    times(4, (i) => wire(`M${71 + i * 36} 240Q${78 + i * 36} 320 ${50 + i * 50} 360`, cableColors[i] ?? '', 6)).join('')
  )
}

export const drawSwitch = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const top =
    path('M60 110h280l30 180H30z', c.base) +
    path('M60 110h150L40 232z', c.light, 'opacity=".5"') +
    path('M30 290h340v22q0 8-8 8H38q-8 0-8-8z', c.dark) +
    times(spec.rack ? 9 : 5, (i) => rect(230 + (i % 3) * 32, 140 + Math.floor(i / 3) * 26, 22, 6, c.dark, 3)).join('') +
    rect(88, 250, 76, 10, palette[spec.accent].base, 5) +
    rects(
      times(8, (i): Box => [60 + i * 35, 296, 24, 16]),
      '#16181d',
    )
  return [
    {
      art: spec.rack ? rack(spec) : desktop(spec),
      view: `${spec.rack ? 'in a rack, ' : ''}in ${spec.body}, with ${spec.ports} sockets${spec.sfp ? ` and ${spec.sfp} fiber cage${spec.sfp > 1 ? 's' : ''}` : ''}`,
      ground: { y: 294, reach: 150 },
    },
    { art: top, view: 'seen from above', ground: { y: 326, reach: 170 } },
  ]
}
