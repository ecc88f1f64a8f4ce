import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { d, path, rect, rects, repeat, rotated, type Scene, times } from './svg.ts'
import { fan } from './tower.ts'

type Spec = SpecOf<'graphics-card'>

const lengths = [0, 210, 268, 324]

export const drawGraphicsCard = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const glow = spec.glow ? palette[spec.glow] : undefined
  const width = (lengths[spec.fans] ?? 300) - (spec.slim ? 20 : 0)
  const height = spec.slim ? 116 : 138
  const left = 200 - width / 2 + 6
  const top = 206 - height / 2
  const radius = Math.min(height * 0.4, (width - 24) / spec.fans / 2 - 4)
  const card =
    rect(left - 22, top - 14, 14, height + 44, '#c4c9d2', 2) +
    repeat(4, (i) => rect(left - 19, top + 8 + i * 24, 8, 16, '#16181d', 1)) +
    rect(left, top + height - 8, width - 10, 16, '#1d3a2c', 2) +
    rects(
      times(22, (i) => [left + 26 + i * 4.6, top + height + 8, 3, 8] as const),
      '#d8b04a',
    ) +
    rect(left - 8, top, width, height, c.base, 12) +
    path(d`M${left + 4} ${top}h${width - 30}l-14 12H${left + 20}z`, glow?.base ?? c.light) +
    path(d`M${left - 8} ${top + height - 14}h${width}v4a10 10 0 0 1-10 10H${left + 2}a10 10 0 0 1-10-10z`, c.dark) +
    repeat(spec.fans, (i) =>
      fan(left - 8 + (width * (i + 0.5)) / spec.fans, top + height / 2 + 2, radius, c.light, glow?.base ?? c.line),
    ) +
    rect(left + width * 0.74, top - 10, 30, 12, '#16181d', 2)
  const back =
    rect(left - 22, top - 14, 14, height + 44, '#c4c9d2', 2) +
    rects(
      times(22, (i) => [left + 26 + i * 4.6, top + height, 3, 10] as const),
      '#d8b04a',
    ) +
    rect(left - 8, top, width, height, c.dark, 8) +
    repeat(6, (i) => path(d`M${left + width * 0.62 + i * 12} ${top + 20}h6l-14 ${height - 40}h-6z`, '#101216')) +
    rect(left + 16, top + 24, width * 0.3, 8, glow?.base ?? c.light, 4) +
    rect(left + 16, top + 42, width * 0.2, 5, c.light, 2.5) +
    repeat(2, (i) => rect(left + 60 + i * 40, top + height - 46, 22, 22, c.line, 2))
  const count = ['', 'one fan', 'two fans', 'three fans'][spec.fans] ?? 'fans'
  return [
    {
      art: rotated(-6, 200, 200, card),
      view: `in ${spec.body}, with ${count}`,
      ground: { y: 318, reach: width * 0.45 },
      zoom: spec.fans === 3 ? 1 : 1.15,
    },
    { art: rotated(-6, 200, 200, back), view: 'the back plate', ground: { y: 318, reach: width * 0.45 } },
  ]
}
