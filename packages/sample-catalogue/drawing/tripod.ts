import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { screen } from './screens.ts'
import { circle, polygon, rect, rotated, type Scene, wire } from './svg.ts'

type Spec = SpecOf<'tripod'>

const smallCamera = (y: number) =>
  rect(160, y, 80, 52, '#22252c', 8) +
  rect(180, y - 10, 40, 12, '#22252c', 4) +
  circle(200, y + 27, 20, '#5b6270') +
  circle(200, y + 27, 13, '#0d0f14') +
  circle(195, y + 22, 3, '#fff')
const phone = (x: number, y: number) => rect(x, y, 64, 122, '#1b1d23', 10) + screen(x + 5, y + 5, 54, 112, 'hills')

const forms = {
  tall: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    const leg = (x: number) =>
      wire(`M200 168L${x} 366`, c.dark, 13) +
      wire(`M200 168L${(200 + x) / 2} 267`, c.base, 16) +
      circle(200 + (x - 200) * 0.52, 271, 9, a.base) +
      circle(200 + (x - 200) * 0.78, 322, 7, a.base) +
      circle(x, 366, 7, c.line)
    return (
      smallCamera(52) +
      rect(176, 104, 48, 10, c.line, 3) +
      circle(200, 124, 15, a.base) +
      rect(193, 128, 14, 60, c.dark) +
      leg(96) +
      leg(304) +
      leg(206) +
      polygon([174, 150, 226, 150, 234, 178, 166, 178], c.base) +
      wire('M214 120L266 142', c.line, 6)
    )
  },
  mini: ({ body, accent }: Spec) => {
    const c = palette[body]
    const leg = (x: number) =>
      wire(`M200 250L${x} 340`, c.dark, 20) +
      wire(`M198 250L${x - 2} 336`, c.base, 13) +
      circle(x, 342, 10, palette[accent].base)
    return (
      smallCamera(106) +
      rect(172, 158, 56, 12, palette[accent].base, 4) +
      circle(200, 184, 20, c.base) +
      circle(194, 178, 6, c.light) +
      leg(108) +
      leg(292) +
      leg(200) +
      rect(182, 200, 36, 62, c.base, 10) +
      rect(186, 204, 8, 50, c.light, 4) +
      circle(226, 184, 9, palette[accent].base)
    )
  },
  flexible: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    const leg = (points: readonly (readonly [number, number])[]) =>
      points.map(([x, y], i) => circle(x, y, 15 - i * 0.6, i % 2 ? a.light : c.base)).join('')
    return (
      phone(168, 46) +
      rect(162, 150, 76, 18, a.base, 5) +
      circle(200, 180, 17, c.dark) +
      leg([
        [200, 206],
        [186, 230],
        [170, 254],
        [150, 276],
        [128, 294],
        [108, 314],
        [96, 338],
      ]) +
      leg([
        [204, 206],
        [218, 230],
        [238, 250],
        [262, 264],
        [284, 282],
        [298, 306],
        [302, 336],
      ]) +
      leg([
        [202, 210],
        [204, 236],
        [202, 262],
        [206, 288],
        [202, 314],
        [204, 340],
      ])
    )
  },
  gimbal: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      rotated(12, 240, 110, rect(150, 44, 176, 92, '#1b1d23', 14) + screen(158, 52, 160, 76, 'dunes')) +
      wire('M236 146L300 120Q316 150 300 176L222 214', c.dark, 17) +
      circle(236, 140, 17, a.base) +
      circle(300, 178, 19, c.base) +
      circle(300, 178, 10, a.base) +
      circle(214, 216, 22, c.base) +
      circle(214, 216, 11, a.base) +
      rect(188, 226, 50, 128, c.dark, 20) +
      rect(188, 226, 44, 126, c.base, 20) +
      circle(210, 258, 12, c.line) +
      circle(210, 258, 6, c.light) +
      rect(200, 280, 20, 30, a.base, 8)
    )
  },
  monopod: ({ body, accent }: Spec) =>
    smallCamera(60) + rect(192, 120, 16, 240, palette[body].base, 6) + rect(186, 150, 28, 60, palette[accent].base, 8),
}

const words = {
  tall: 'a full-size tripod with a camera on it',
  mini: 'a table tripod with a camera on it',
  flexible: 'three bendy legs holding a phone',
  gimbal: 'a handheld gimbal keeping a phone level',
  monopod: 'a single leg with a camera on it',
}

export const drawTripod = (spec: Spec): Scene[] => [
  {
    art: forms[spec.form](spec),
    view: `${words[spec.form]}, in ${spec.body}`,
    ground: {
      y: spec.form === 'gimbal' ? 358 : spec.form === 'tall' ? 374 : 352,
      reach: spec.form === 'gimbal' ? 60 : 116,
    },
    detail: {
      x: spec.form === 'gimbal' ? 270 : 200,
      y: spec.form === 'tall' ? 140 : spec.form === 'gimbal' ? 170 : 190,
      size: 150,
      view: spec.form === 'gimbal' ? 'close-up of the motors' : 'close-up of the head',
    },
  },
]
