import { palette, type Shades } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { moved, path, polygon, rect, rects, repeat, rotated, type Scene, times } from './svg.ts'

type Spec = SpecOf<'memory'>

const contacts = (left: number, y: number, width: number) =>
  rect(left, y, width, 14, '#1d5a3c') +
  rects(
    times(Math.floor(width / 8), (i) => [left + 3 + i * 8, y + 4, 5, 12] as const).filter(
      (_, i) => i !== Math.floor(width / 14),
    ),
    '#e3bd5a',
  )

const bars = (c: Shades, glow?: Shades) => ({
  comb:
    rects(
      times(15, (i) => [52 + i * 20, 150, 14, 22] as const),
      c.dark,
    ) +
    rect(50, 160, 300, 64, c.base, 4) +
    rect(50, 160, 300, 10, c.light, 4),
  wave:
    path('M50 224V166q38-26 75-6t75-4t75 4t75 6v58z', c.base) +
    path('M50 166q38-26 75-6t75-4t75 4t75 6v10q-38-14-75-6t-75-2t-75 2t-75 6z', glow?.base ?? c.light),
  plain:
    rect(50, 164, 300, 60, c.dark, 3) +
    rects(
      times(8, (i) => [62 + i * 36, 176, 26, 34] as const),
      '#1b1d23',
    ) +
    rect(140, 182, 120, 22, '#f4f5f7', 1),
  laptop:
    rect(90, 150, 220, 90, '#1d5a3c', 4) +
    repeat(4, (i) => rect(104 + i * 50, 164, 40, 52, '#1b1d23', 2)) +
    rect(150, 176, 90, 26, '#f4f5f7', 1),
})

const stick = (spec: Spec) => {
  const c = palette[spec.body]
  const glow = spec.glow ? palette[spec.glow] : undefined
  const laptop = spec.fins === 'laptop'
  const label =
    laptop || spec.fins === 'plain'
      ? ''
      : rect(84, 186, 60, 22, c.dark, 3) + rect(92, 194, 36, 5, glow?.light ?? c.light, 2)
  return (
    (laptop ? contacts(94, 240, 212) : contacts(58, 224, 284)) +
    bars(c, glow)[spec.fins] +
    label +
    (laptop
      ? ''
      : polygon([230, 224, 266, 178, 350, 178, 350, 224], spec.fins === 'plain' ? 'none' : c.dark, 'opacity=".5"'))
  )
}

export const drawMemory = (spec: Spec): Scene[] => {
  const one = stick(spec)
  const offset = spec.sticks === 4 ? 70 : 96
  const first = -((spec.sticks - 1) * offset) / 2
  const art = repeat(spec.sticks, (i) => moved((i - (spec.sticks - 1) / 2) * 10, first + i * offset, one))
  const count = ['no', 'one module', 'two modules', 'three', 'four modules'][spec.sticks] ?? ''
  return [
    {
      art: rotated(-8, 200, 200, art),
      view: `${count} in ${spec.body}`,
      ground: { y: spec.sticks === 1 ? 276 : 330, reach: spec.sticks === 1 ? 100 : 130 },
      zoom: spec.sticks === 1 ? 1.3 : 1,
      detail: { x: 150, y: 210, size: 150, view: 'close-up of the contacts and chips' },
    },
  ]
}
