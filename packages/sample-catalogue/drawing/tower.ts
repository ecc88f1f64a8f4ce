import { palette, type Shades } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, d, path, polygon, rect, repeat, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'tower'>

/** A fan with five curved blades. */
export const fan = (x: number, y: number, radius: number, blade: string, hub: string) => {
  const at = (angle: number, reach: number) =>
    `${Math.round(x + Math.cos(angle) * radius * reach)} ${Math.round(y + Math.sin(angle) * radius * reach)}`
  const blades = times(5, (i) => {
    const a = (i * Math.PI * 2) / 5
    return `M${at(0, 0)}Q${at(a - 0.6, 0.7)} ${at(a, 0.92)}L${at(a + 0.6, 0.86)}Q${at(a + 0.1, 0.5)} ${at(0, 0)}z`
  })
  return (
    circle(x, y, radius, '#15171c', `stroke="${blade}" stroke-width="2.5"`) +
    path(blades.join(''), blade) +
    circle(x, y, radius * 0.24, hub)
  )
}

const inside = (x: number, y: number, w: number, h: number, glow: Shades) =>
  rect(x, y, w, h, '#14161c', 4) +
  rect(x + w * 0.12, y + h * 0.1, w * 0.6, h * 0.5, '#262b36', 3) +
  circle(x + w * 0.4, y + h * 0.27, w * 0.14, glow.base) +
  circle(x + w * 0.4, y + h * 0.27, w * 0.09, '#14161c') +
  repeat(3, (i) => rect(x + w * 0.6 + i * 7, y + h * 0.16, 4, h * 0.22, i === 1 ? glow.light : '#6b7280', 1)) +
  rect(x + w * 0.08, y + h * 0.5, w * 0.78, h * 0.12, '#3a4150', 3) +
  rect(x + w * 0.08, y + h * 0.6, w * 0.78, 3, glow.base) +
  rect(x + w * 0.06, y + h * 0.78, w * 0.88, h * 0.16, '#20242d', 3) +
  wire(d`M${x + w * 0.2} ${y + h * 0.78}q4-18 26-26M${x + w * 0.3} ${y + h * 0.78}q6-12 30-18`, glow.dark, 3) +
  polygon([x + w * 0.1, y, x + w * 0.35, y, x + w * 0.1, y + h * 0.4], '#fff', 'opacity=".07"')

const grille = (spec: Spec, x: number, y: number, w: number, h: number, c: Shades, glow: Shades) => {
  if (spec.front === 'wood') {
    return repeat(6, (i) =>
      rect(x + 6 + (i * (w - 12)) / 6, y + 8, (w - 12) / 6 - 4, h - 16, i % 2 ? '#9b6d4a' : '#8a5f41', 2),
    )
  }
  const radius = Math.min(w * 0.38, (h - 24) / spec.fans / 2 - 4)
  return (
    rect(x + 5, y + 8, w - 10, h - 16, c.line, 6) +
    repeat(spec.fans, (i) =>
      fan(x + w / 2, y + 12 + ((h - 24) * (i + 0.5)) / spec.fans, radius, glow.base, glow.light),
    ) +
    (spec.front === 'mesh'
      ? wire(times(7, (i) => d`M${x + 10} ${y + 20 + (i * (h - 40)) / 6}H${x + w - 10}`).join(''), c.base, 2.5)
      : '')
  )
}

const sizes = { mini: [150, 190], mid: [190, 250], full: [216, 294] } as const

export const drawTower = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const glow = palette[spec.glow]
  const [depth, height] = sizes[spec.size]
  const frontWidth = depth * 0.46
  const total = depth + frontWidth
  const left = 200 - total / 2
  const top = 346 - height
  const art =
    polygon([left, top, left + 16, top - 16, left + total - 22, top - 16, left + total, top], c.light) +
    rect(left, top, frontWidth, height, c.base, 5) +
    grille(spec, left, top, frontWidth, height, c, glow) +
    rect(left + frontWidth, top, depth, height, c.dark, 5) +
    (spec.front === 'wood'
      ? rect(left + frontWidth + 10, top + 12, depth - 20, height - 24, c.base, 4)
      : inside(left + frontWidth + 9, top + 10, depth - 18, height - 20, glow)) +
    rect(left + 14, 346, 30, 8, c.line, 2) +
    rect(left + total - 44, 346, 30, 8, c.line, 2)
  const detailY = top + height * 0.28
  return [
    {
      art,
      view: `a ${spec.size === 'full' ? 'tall' : spec.size === 'mini' ? 'small' : 'mid-size'} tower in ${spec.body} with a ${spec.front === 'wood' ? 'wooden' : spec.front} front`,
      ground: { y: 352, reach: total * 0.56 },
      detail: { x: left + frontWidth * 0.9, y: detailY, size: 170, view: 'close-up of the front and the side panel' },
    },
  ]
}
