import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, path, rect, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'vr-headset'>

const glasses = (spec: Spec): string => {
  const c = palette[spec.body]
  const a = palette[spec.accent]
  return (
    wire('M72 176Q40 160 34 250M328 176Q360 160 366 250', c.dark, 13) +
    path(
      'M62 156h276q16 0 14 22q-8 76-78 78q-50 0-62-50q-4-14-12-14t-12 14q-12 50-62 50q-70-2-78-78q-2-22 14-22z',
      c.dark,
    ) +
    path(
      'M76 168h104q8 0 6 16q-10 60-58 60q-50-2-60-60q-2-16 8-16zM220 168h104q10 0 8 16q-10 58-60 60q-48 0-58-60q-2-16 6-16z',
      '#0d0f14',
    ) +
    path(
      'M84 174h60l-56 44q-12-20-12-34q0-10 8-10zM230 174h60l-56 44q-10-20-10-34q0-10 6-10z',
      a.base,
      'opacity=".55"',
    ) +
    rect(120, 150, 160, 10, c.light, 5) +
    wire('M366 250Q370 330 300 360', '#22252c', 5) +
    circle(200, 168, 3, a.base)
  )
}

const visor = (spec: Spec): string => {
  const c = palette[spec.body]
  const a = palette[spec.accent]
  const strap =
    spec.strap === 'halo'
      ? path('M66 190Q60 58 200 56T334 190', 'none', `stroke="${c.dark}" stroke-width="30"`) +
        path('M120 84Q200 46 280 84', 'none', `stroke="${c.light}" stroke-width="14" stroke-linecap="round"`)
      : path('M62 200Q76 92 200 84T338 200', 'none', 'stroke="#5b6270" stroke-width="22"') +
        rect(188, 66, 24, 60, '#4a4f5a', 6)
  const eyes = [
    [122, 176],
    [278, 176],
    [150, 236],
    [250, 236],
  ].slice(0, spec.lenses === 3 ? 4 : spec.lenses)
  return (
    strap +
    rect(52, 148, 296, 138, c.dark, 58) +
    rect(52, 144, 296, 134, c.base, 56) +
    path('M96 144h110L60 244q-8-16-8-44a56 56 0 0 1 44-56z', c.light, 'opacity=".55"') +
    (spec.lenses === 3
      ? times(3, (i) => rect(130 + i * 52, 172, 34, 70, '#15171c', 17) + circle(147 + i * 52, 194, 9, '#31507f')).join(
          '',
        )
      : eyes
          .map(
            ([x = 0, y = 0]) =>
              circle(x, y, 15, '#15171c') + circle(x, y, 8, '#31507f') + circle(x - 3, y - 3, 2, '#fff'),
          )
          .join('')) +
    (spec.lenses === 3 ? '' : rect(168, 190, 64, 8, a.base, 4)) +
    path('M172 286q28-30 56 0z', c.line)
  )
}

const grips = (spec: Spec): string => {
  const c = palette[spec.body]
  const one = (x: number, flip: number) =>
    ellipse(x, 318, 40, 20, 'none', `stroke="${c.dark}" stroke-width="9"`) +
    rect(x - 13, 318, 26, 66, c.base, 12) +
    circle(x + flip * 4, 322, 10, '#15171c') +
    circle(x + flip * 4, 322, 5, palette[spec.accent].base)
  return one(94, 1) + one(306, -1)
}

export const drawVrHeadset = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const viewer = spec.lenses === 0
  const inside =
    rect(52, 132, 296, 150, c.base, 58) +
    rect(68, 146, 264, 124, '#22252c', 48) +
    [134, 266]
      .map(
        (x) =>
          circle(x, 204, 48, '#0d0f14') +
          circle(x, 204, 40, '#1c2a44') +
          circle(x, 204, 30, 'none', 'stroke="#31507f" stroke-width="3"') +
          circle(x - 14, 190, 7, '#fff', 'opacity=".7"'),
      )
      .join('') +
    path('M176 270q24-44 48 0z', c.dark) +
    wire('M52 190Q20 180 22 120M348 190Q380 180 378 120', '#5b6270', 15)
  return [
    {
      art: viewer ? glasses(spec) : visor(spec) + (spec.controllers ? grips(spec) : ''),
      view: viewer
        ? `folding viewer glasses in ${spec.body}, with their cable`
        : `${spec.body}, with a ${spec.strap === 'halo' ? 'rigid halo' : 'soft'} strap${spec.controllers ? ' and two controllers' : ''}`,
      ground: { y: viewer ? 300 : spec.controllers ? 384 : 306, reach: 140 },
      ...(viewer ? { detail: { x: 130, y: 200, size: 160, view: 'close-up of one lens' } } : {}),
    },
    ...(viewer ? [] : [{ art: inside, view: 'the two lenses inside', ground: { y: 300, reach: 140 } }]),
  ]
}
