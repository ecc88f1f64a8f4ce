import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, d, ellipse, path, rect, rotated, type Scene, times } from './svg.ts'
import { watchFaces } from './watch.ts'

type Spec = SpecOf<'band'>

const tracker = (spec: Spec): string => {
  const c = palette[spec.body]
  const a = palette[spec.accent]
  const strap =
    path('M164 130V50q0-22 22-22h28q22 0 22 22v80zM164 270v80q0 24 22 24h28q22 0 22-24v-80z', c.base) +
    path('M164 130V50q0-22 22-22h4v102zM164 270v80q0 24 22 24h4V270z', c.light)
  const clasp =
    spec.clasp === 'buckle'
      ? times(5, (i) => rect(190, 294 + i * 13, 20, 5, c.line, 2.5)).join('') + rect(158, 40, 84, 12, a.base, 4)
      : times(8, (i) => circle(200, 286 + i * 10, 2.6, c.line)).join('') + rect(170, 46, 60, 8, a.base, 4)
  return (
    strap +
    clasp +
    rect(150, 104, 100, 192, c.dark, 48) +
    rect(152, 104, 95, 188, c.base, 46) +
    rect(160, 114, 80, 170, '#0d0f14', 38) +
    `<g transform="translate(86 86) scale(.57)">${watchFaces[spec.face]()}</g>` +
    rect(190, 266, 20, 4, a.base, 2)
  )
}

const ring = (spec: Spec): string => {
  const c = palette[spec.body]
  const a = palette[spec.accent]
  return (
    rotated(
      -16,
      200,
      200,
      ellipse(200, 210, 118, 108, c.dark) +
        ellipse(200, 200, 118, 108, c.base) +
        path('M90 190a118 108 0 0 1 150-92q-70 0-104 50t-12 110q-34-26-34-68z', c.light) +
        ellipse(200, 206, 84, 76, '#1b1d23') +
        path(d`M122 230a84 76 0 0 0 156 0a84 62 0 0 1-156 0z`, c.line) +
        [0, 1, 2]
          .map((i) => circle(176 + i * 24, 268 - Math.abs(i - 1) * -4, 6, i === 1 ? a.base : '#e5484d'))
          .join(''),
    ) + circle(276, 116, 7, '#fff', 'opacity=".8"')
  )
}

export const drawBand = (spec: Spec): Scene[] => [
  spec.clasp === 'ring'
    ? {
        art: ring(spec),
        view: `a smooth ${spec.body} ring with its sensors inside`,
        ground: { y: 324, reach: 90 },
        detail: { x: 200, y: 250, size: 150, view: 'close-up of the sensors' },
      }
    : {
        art: rotated(14, 200, 200, tracker(spec)),
        view: `a slim ${spec.body} band showing ${spec.face === 'rings' ? 'activity rings' : spec.face === 'pulse' ? 'the heart rate' : 'the time'}`,
        zoom: 0.98,
        detail: { x: 200, y: 190, size: 170, view: 'close-up of the display' },
      },
]
