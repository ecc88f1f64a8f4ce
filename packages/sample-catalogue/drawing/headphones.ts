import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, path, polygon, rect, rotated, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'headphones'>

const cup = (spec: Spec, side: 1 | -1): string => {
  const c = palette[spec.body]
  const k = palette[spec.cushion]
  const a = palette[spec.accent]
  const x = 200 + side * 104
  const shells = {
    travel:
      rect(x - 28, 186, 56, 132, c.dark, 28) +
      rect(x - 28, 186, 52, 128, c.base, 26) +
      rect(x - 18 + side * 4, 238, 34, 4, a.base, 2) +
      circle(x + side * 6, 292, 4, a.base),
    studio:
      ellipse(x, 252, 38, 66, c.dark) +
      ellipse(x, 250, 36, 63, c.base) +
      ellipse(x, 250, 26, 50, a.dark) +
      times(5, (i) => rect(x - 20, 218 + i * 15, 40, 4, c.dark, 2)).join(''),
    fashion:
      rect(x - 34, 192, 68, 118, c.dark, 34) +
      rect(x - 34, 190, 66, 116, c.base, 33) +
      ellipse(x - 8, 216, 14, 18, c.light) +
      circle(x, 248, 15, a.base),
    gaming:
      polygon(
        [x - 32, 206, x - 18, 186, x + 18, 186, x + 32, 206, x + 32, 294, x + 18, 316, x - 18, 316, x - 32, 294],
        c.base,
      ) +
      polygon([x, 216, x + 20, 250, x, 286, x - 20, 250], a.base) +
      polygon([x, 230, x + 11, 250, x, 271, x - 11, 250], c.dark),
  }
  return (
    rect(x - side * 40 - 17, 188, 34, 126, k.dark, 17) +
    rect(x - side * 42 - 15, 190, 26, 120, k.base, 13) +
    shells[spec.style]
  )
}

const band = (spec: Spec): string => {
  const c = palette[spec.body]
  const k = palette[spec.cushion]
  const arc = 'M96 214V182C96 108 140 64 200 64S304 108 304 182V214'
  const ears = spec.style === 'gaming' && !spec.mic
  return (
    (ears
      ? polygon([112, 96, 118, 34, 168, 74], c.base) +
        polygon([122, 88, 126, 54, 152, 76], palette[spec.accent].base) +
        polygon([288, 96, 282, 34, 232, 74], c.base) +
        polygon([278, 88, 274, 54, 248, 76], palette[spec.accent].base)
      : '') +
    wire(arc, c.dark, spec.style === 'travel' ? 20 : 16, 'butt') +
    wire(
      'M99 180C100 112 142 70 200 70S300 112 301 180',
      spec.style === 'studio' ? palette[spec.accent].base : c.base,
      9,
      'butt',
    ) +
    wire('M134 100Q164 76 200 76T266 100', k.base, 16)
  )
}

export const drawHeadphones = (spec: Spec): Scene[] => {
  const cable = spec.cable ? wire('M96 312Q96 372 160 360T240 344T300 372', '#343842', 5) : ''
  const mic = spec.mic
    ? wire('M96 296Q104 350 168 346', '#22252c', 7) +
      rect(160, 334, 42, 22, '#15171c', 11) +
      circle(192, 345, 4, palette[spec.accent].base)
    : ''
  const art = cable + band(spec) + cup(spec, -1) + cup(spec, 1) + mic
  const folded =
    rotated(
      -90,
      200,
      200,
      path(
        'M110 150C110 90 150 70 200 70S290 90 290 150',
        'none',
        `stroke="${palette[spec.body].base}" stroke-width="18" stroke-linecap="round"`,
      ),
    ) +
    circle(252, 136, 64, palette[spec.body].dark) +
    circle(248, 132, 62, palette[spec.body].base) +
    circle(248, 132, 46, palette[spec.cushion].dark) +
    circle(248, 132, 40, palette[spec.cushion].base) +
    circle(248, 132, 24, '#15171c') +
    circle(252, 276, 64, palette[spec.body].dark) +
    circle(248, 272, 62, palette[spec.body].base) +
    circle(236, 254, 22, palette[spec.body].light) +
    circle(248, 272, 16, palette[spec.accent].base)
  const kind = spec.style === 'gaming' ? 'headset' : 'headphones'
  return [
    {
      art,
      view: `${spec.body} ${kind} with ${spec.cushion} cushions${spec.mic ? ' and a microphone' : spec.cable ? ' and a cable' : ''}`,
      ground: { y: spec.cable ? 376 : 340, reach: 130 },
    },
    { art: folded, view: 'one cup from inside, one from outside', ground: { y: 350, reach: 110 } },
  ]
}
