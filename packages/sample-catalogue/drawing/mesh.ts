import { palette, type Shades } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { portRow } from './ports.ts'
import { circle, ellipse, moved, path, rect, type Scene, scaled, times } from './svg.ts'

type Spec = SpecOf<'mesh'>

/** One point, standing on y 330 around x 0. */
const points = {
  puck: (c: Shades, a: Shades) =>
    ellipse(0, 312, 92, 24, c.dark) +
    path('M-92 268v40q92 40 184 0v-40z', c.dark) +
    ellipse(0, 268, 92, 30, c.light) +
    ellipse(0, 265, 88, 27, c.base) +
    ellipse(0, 264, 26, 8, 'none', `stroke="${a.base}" stroke-width="5"`),
  tower: (c: Shades, a: Shades) =>
    rect(-50, 130, 100, 202, c.dark, 40) +
    rect(-50, 130, 92, 198, c.base, 40) +
    rect(-40, 148, 16, 160, c.light, 8) +
    rect(-12, 302, 30, 6, a.base, 3) +
    ellipse(-2, 146, 30, 8, c.dark),
  cube: (c: Shades, a: Shades) =>
    rect(-80, 170, 160, 160, c.dark, 34) +
    rect(-80, 166, 160, 158, c.base, 34) +
    path('M-46 166h70L-80 270v-70a34 34 0 0 1 34-34z', c.light, 'opacity=".5"') +
    circle(0, 246, 34, c.dark) +
    circle(0, 246, 25, 'none', `stroke="${a.base}" stroke-width="6"`),
  plug: (c: Shades, a: Shades) =>
    rect(-62, 150, 124, 180, c.dark, 26) +
    rect(-62, 150, 116, 176, c.base, 26) +
    circle(-4, 208, 40, c.light) +
    circle(-4, 208, 31, c.dark) +
    circle(-18, 208, 6, '#16181d') +
    circle(10, 208, 6, '#16181d') +
    times(3, (i) => circle(-20 + i * 16, 284, 4.5, i < 2 ? a.base : c.dark)).join('') +
    rect(-34, 302, 60, 6, c.dark, 3),
}

const words = {
  puck: 'low round points',
  tower: 'rounded towers',
  cube: 'soft cubes',
  plug: 'wall plugs with a socket in front',
}

export const drawMesh = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const a = palette[spec.accent]
  const one = points[spec.form](c, a)
  const wide = spec.form === 'puck'
  const art =
    spec.count === 3
      ? moved(
          0,
          0,
          scaled(0.78, wide ? 118 : 108, wide ? -6 : 26, one) +
            scaled(0.78, wide ? 282 : 292, wide ? -6 : 26, one) +
            scaled(1, 200, 22, one),
        )
      : scaled(0.9, 110, 14, one) + scaled(1, 272, 16, one)
  const wall =
    spec.form === 'plug'
      ? rect(0, 0, 400, 400, '#fff', 0, 'opacity=".25"') +
        rect(60, 170, 100, 150, '#fff', 10) +
        rect(216, 166, 112, 168, '#fff', 10)
      : ''
  const back =
    scaled(1.1, 200, -44, points[spec.form](c, { ...a, base: c.dark })) +
    rect(150, 268, 100, 40, c.dark, 8) +
    portRow(spec.form === 'cube' ? ['ethernet'] : ['ethernet', 'ethernet'], 200, 288, 1, 14)
  const number = spec.count === 3 ? 'three' : 'two'
  if (spec.form === 'plug') {
    const detail = { x: 268, y: 220, size: 160, view: 'close-up of one plug' }
    return [{ art: wall + art, view: `${number} ${words.plug}, in ${spec.body}`, detail }]
  }
  return [
    { art, view: `${number} ${words[spec.form]} in ${spec.body}`, ground: { y: 352, reach: 150 } },
    { art: back, view: 'one point from behind, with its network sockets', ground: { y: 324, reach: 96 } },
  ]
}
