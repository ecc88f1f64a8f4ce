import { type Hue, palette } from './palette.ts'
import { circle, ellipse, path, rect } from './svg.ts'

/** field, shape, and the color family that would vanish before it */
const tones = [
  ['#e3e9f2', '#d2dcea', 'Silver White'],
  ['#d9eaf7', '#c3ddf1', 'Blue'],
  ['#d9efe6', '#c2e3d5', 'Green'],
  ['#f3e9d8', '#e9dabf', 'Beige Brown'],
  ['#f8e1dd', '#f0cdc8', 'Pink Red'],
  ['#e7e1f5', '#d6cbee', 'Purple'],
  ['#f8eecb', '#f1e1a9', 'Yellow Beige'],
  ['#ccd5e2', '#b9c5d6', 'Gray Silver'],
  ['#fbe3d2', '#f5d0b5', 'Orange Brown'],
  ['#d5eef0', '#bde2e5', 'Green Blue'],
] as const

const shapes = [
  (color: string) => circle(200, 200, 158, color),
  (color: string) => rect(0, 268, 400, 132, color),
  (color: string) => path('M60 400V196a140 140 0 0 1 280 0V400z', color),
  (color: string) => path('M0 400V250Q120 170 220 230T400 200V400z', color),
  (color: string) => circle(290, 120, 130, color) + circle(80, 330, 96, color),
  (color: string) => path('M0 330L400 90V400H0z', color),
]

/** FNV-1a, so that a product keeps its background. */
const hash = (name: string): number => {
  let value = 0x811c9dc5
  for (const character of name) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value
}

/** A soft field that a product of this color stands out from, chosen by its name, the same for all its pictures. */
export const backdrop = (name: string, body: Hue): string => {
  const fitting = tones.filter(([, , families]) => !families.includes(palette[body].family))
  const number = hash(name)
  const [field, shape] = fitting[number % fitting.length] ?? tones[0]
  const draw = shapes[(number >>> 8) % shapes.length] ?? (() => '')
  return rect(0, 0, 400, 400, field) + draw(shape)
}

/** What the product casts on the ground. */
export const shadowOf = ({ y, reach }: { y: number; reach: number }): string =>
  ellipse(200, y, reach, reach * 0.06 + 3, '#1b2540', 'opacity=".16"')
