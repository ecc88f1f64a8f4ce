import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, polygon, rect, type Scene, times } from './svg.ts'
import { lensGlass } from './webcam.ts'

type Spec = SpecOf<'lens'>

export const drawLens = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const a = palette[spec.accent]
  const width = 120 + spec.width * 22
  const height = 58 + spec.length * 40
  const x = 200 - width / 2
  const top = 336 - height - 16
  const rim = width * 0.13
  const ridges = (y: number, rows: number) =>
    rect(x - 3, y, width + 6, rows, c.dark, 3) +
    times(Math.floor(width / 9), (i) => rect(x + 2 + i * 9, y + 2, 5, rows - 4, c.line, 1)).join('')
  const bayonet = rect(x + 16, 330, width - 32, 14, '#b9c0cc', 4)
  const hood = spec.hood
    ? polygon([x - 4, top, x - 14, top - 46, x + width + 14, top - 46, x + width + 4, top], c.dark) +
      ellipse(200, top - 46, width / 2 + 14, rim, c.line) +
      ellipse(200, top - 44, width / 2 + 4, rim - 4, '#0d0f14')
    : ''
  const collar = spec.collar
    ? rect(x - 7, top + height * 0.62, width + 14, 26, '#5b6270', 5) +
      rect(x + width, top + height * 0.62 + 4, 44, 18, '#5b6270', 4) +
      rect(x + width + 34, top + height * 0.62 - 30, 14, 90, '#343842', 5)
    : ''
  const art =
    bayonet +
    rect(x, top, width, height + 14, c.base, 10) +
    rect(x + 8, top + 6, width * 0.16, height + 2, c.light, 5) +
    rect(x + width - 24, top, 24, height + 14, c.dark, 10) +
    ridges(top + 18, Math.min(44, height * 0.34)) +
    (spec.length > 2 ? ridges(top + height * 0.5, 28) : '') +
    rect(x, top + height - 12, width, 5, a.base) +
    collar +
    (spec.hood
      ? hood
      : ellipse(200, top, width / 2, rim, c.dark) +
        ellipse(200, top, width / 2 - 9, rim - 4, '#15171c') +
        ellipse(200, top + 1, width / 2 - 24, rim - 9, '#24385c') +
        ellipse(176, top - 3, width * 0.09, 3, '#fff', 'opacity=".7"'))
  const radius = 84 + spec.width * 12
  const front =
    circle(200, 200, radius + 5, c.dark) +
    circle(200, 200, radius, c.base) +
    circle(200, 200, radius - 12, 'none', `stroke="${a.base}" stroke-width="4"`) +
    circle(200, 200, radius - 18, '#15171c') +
    lensGlass(200, 200, radius - 30)
  return [
    {
      art,
      view: `a ${spec.length > 3 ? 'long ' : spec.length === 1 ? 'flat ' : ''}${spec.body} lens${spec.hood ? ' with its hood' : ''}`,
      ground: { y: 346, reach: width * 0.62 },
      zoom: spec.length < 3 ? 1.12 : 1,
    },
    { art: front, view: 'the front glass', ground: { y: 216 + radius, reach: radius * 0.8 } },
  ]
}
