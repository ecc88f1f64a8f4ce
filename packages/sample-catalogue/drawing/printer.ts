import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { screen } from './screens.ts'
import { circle, path, polygon, rect, rects, type Scene, text, times } from './svg.ts'

type Spec = SpecOf<'printer'>

const sheet = (x: number, y: number, w: number, h: number) =>
  rect(x, y, w, h, '#fff', 2) +
  rects(
    times(4, (i) => [x + 12, y + 10 + i * 9, w - 24 - (i === 3 ? 30 : 0), 3] as const),
    '#b9c0cc',
  )

const forms = {
  laser: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      sheet(130, 112, 140, 60) +
      path('M84 166h232l16 24H68z', c.light) +
      rect(68, 188, 264, 128, c.base, 12) +
      rect(68, 300, 264, 18, c.dark, 8) +
      rect(106, 204, 188, 14, '#2a2d35', 4) +
      sheet(122, 210, 156, 44) +
      rect(96, 268, 208, 30, c.light, 4) +
      rect(176, 278, 48, 7, c.dark, 3) +
      circle(312, 208, 6, palette[accent].base)
    )
  },
  multi: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      sheet(104, 62, 110, 46) +
      rect(86, 92, 228, 26, c.dark, 8) +
      polygon([72, 118, 328, 118, 320, 134, 80, 134], c.light) +
      rect(72, 132, 256, 196, c.base, 10) +
      rect(226, 140, 92, 44, '#15171c', 6) +
      screen(231, 145, 82, 34, 'tiles') +
      rect(92, 196, 216, 14, '#2a2d35', 4) +
      sheet(112, 202, 150, 34) +
      rect(86, 248, 228, 32, c.light, 4) +
      rect(86, 286, 228, 32, c.light, 4) +
      rect(180, 260, 40, 6, c.dark, 3) +
      rect(180, 298, 40, 6, c.dark, 3) +
      circle(96, 158, 6, palette[accent].base) +
      rect(72, 322, 256, 10, c.line, 4)
    )
  },
  inkjet: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      sheet(140, 104, 130, 70) +
      path('M80 168h240l20 26H60z', c.light) +
      rect(60, 192, 280, 112, c.base, 14) +
      rect(60, 290, 280, 16, c.dark, 8) +
      rect(90, 208, 150, 12, '#0d0e11', 4) +
      sheet(100, 216, 130, 60) +
      rect(252, 212, 76, 66, c.dark, 6) +
      ['#3fb4d8', '#d8528f', '#efc440', '#15171c']
        .map(
          (color, i) =>
            rect(258 + i * 17, 220, 13, 50, '#e8ecf2', 3) +
            rect(258 + i * 17, 234 + ((i * 7) % 18), 13, 36 - ((i * 7) % 18), color, 3),
        )
        .join('') +
      rect(80, 178, 40, 6, palette[accent].base, 3)
    )
  },
  photo: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      rect(92, 130, 216, 140, c.dark, 26) +
      rect(92, 124, 216, 138, c.base, 26) +
      rect(108, 134, 184, 16, c.light, 8) +
      rect(120, 214, 160, 12, '#2a2d35', 6) +
      rect(132, 219, 136, 104, '#fff', 3) +
      screen(140, 225, 120, 78, 'lake') +
      circle(270, 180, 14, c.dark) +
      circle(270, 180, 9, palette[accent].base) +
      rect(128, 172, 60, 8, c.dark, 4)
    )
  },
  label: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      path('M110 150a90 76 0 0 1 180 0v36H110z', c.dark) +
      path('M126 152a74 62 0 0 1 148 0v30H126z', palette[accent].light, 'opacity=".5"') +
      circle(200, 152, 40, '#fff') +
      circle(200, 152, 16, '#c9ced6') +
      rect(96, 180, 208, 140, c.base, 18) +
      rect(96, 304, 208, 16, c.dark, 8) +
      rect(128, 216, 144, 12, '#0d0e11', 6) +
      rect(142, 222, 116, 92, '#fff', 3) +
      rects(
        times(17, (i) => [152 + i * 5.6, 236, i % 3 === 0 ? 4 : 2, 34] as const),
        '#22252c',
      ) +
      text(200, 298, 20, '#22252c', 'FRAGILE') +
      circle(278, 200, 6, palette[accent].base)
    )
  },
}
const words = {
  laser: 'a laser printer',
  multi: 'an all-round office printer with scanner',
  inkjet: 'an ink-tank printer',
  photo: 'a small photo printer',
  label: 'a label printer',
}

export const drawPrinter = (spec: Spec): Scene[] => [
  {
    art: forms[spec.form](spec),
    view: `${words[spec.form]} in ${spec.body}, printing`,
    zoom: spec.form === 'multi' ? 1 : 1.16,
    ground: { y: spec.form === 'inkjet' ? 306 : 324, reach: 146 },
    detail: {
      x: spec.form === 'inkjet' ? 270 : spec.form === 'multi' ? 260 : 220,
      y: spec.form === 'multi' ? 180 : spec.form === 'inkjet' ? 240 : spec.form === 'laser' ? 250 : 250,
      size: 150,
      view:
        spec.form === 'inkjet'
          ? 'close-up of the ink tanks'
          : spec.form === 'multi'
            ? 'close-up of the touch panel'
            : 'close-up of a fresh print',
    },
  },
]
