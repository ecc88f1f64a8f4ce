import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { portRow } from './ports.ts'
import { circle, ellipse, path, polygon, rect, rects, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'console'>

const forms = {
  tower: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      ellipse(200, 346, 84, 12, '#343842') +
      rect(166, 56, 68, 286, '#22252c', 8) +
      path('M132 48q-14 150 0 296h42q-12-148 0-296z', c.base) +
      path('M132 48q-14 150 0 296h12q-12-148 0-296z', c.light) +
      path('M268 48q14 150 0 296h-42q12-148 0-296z', c.base) +
      path('M268 48q14 150 0 296h-12q12-148 0-296z', c.dark) +
      rect(178, 70, 4, 250, a.base, 2) +
      rect(218, 70, 4, 250, a.base, 2) +
      rect(196, 210, 8, 100, '#0d0f14', 3) +
      rect(193, 92, 14, 6, '#e4e7ec', 3) +
      rect(193, 112, 14, 8, '#0d0f14', 4)
    )
  },
  slab: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      polygon([62, 214, 98, 164, 302, 164, 338, 214], c.light) +
      polygon([190, 170, 290, 170, 312, 206, 186, 206], c.base) +
      wire('M204 180h80M200 190h94M196 200h108', c.dark, 3) +
      rect(48, 212, 304, 66, c.base, 16) +
      rect(48, 260, 304, 18, c.dark, 9) +
      rect(70, 234, 190, 5, a.base, 2.5) +
      circle(324, 238, 10, c.dark) +
      circle(324, 238, 5, a.base) +
      rect(276, 234, 22, 9, '#0d0f14', 4) +
      rect(84, 278, 40, 8, c.line, 3) +
      rect(276, 278, 40, 8, c.line, 3)
    )
  },
  cube: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      path('M140 96Q140 54 200 54T260 96', 'none', `stroke="${c.dark}" stroke-width="16"`) +
      polygon([90, 136, 124, 96, 276, 96, 310, 136], c.light) +
      ellipse(200, 116, 66, 15, c.dark) +
      ellipse(200, 113, 60, 12, c.base) +
      rect(84, 134, 232, 204, c.base, 20) +
      rect(84, 316, 232, 22, c.dark, 11) +
      rect(104, 154, 192, 62, c.dark, 14) +
      rect(120, 176, 100, 8, a.base, 4) +
      circle(264, 185, 15, a.base) +
      times(4, (i) => rect(108 + i * 49, 244, 38, 44, '#22252c', 12) + circle(127 + i * 49, 266, 8, a.light)).join('')
    )
  },
  retro: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      rect(152, 84, 96, 60, '#5b6270', 6) +
      rect(162, 92, 76, 30, a.base, 4) +
      polygon([72, 196, 100, 138, 300, 138, 328, 196], c.light) +
      rect(136, 138, 128, 14, '#22252c', 4) +
      rect(58, 194, 284, 92, c.base, 10) +
      rect(58, 194, 284, 24, '#8b92a0', 8) +
      rect(58, 272, 284, 14, c.dark, 7) +
      rect(84, 234, 48, 16, a.base, 4) +
      rect(142, 234, 48, 16, a.base, 4) +
      circle(102, 206, 4, '#e5484d') +
      times(2, (i) =>
        polygon([226 + i * 54, 230, 266 + i * 54, 230, 260 + i * 54, 258, 232 + i * 54, 258], '#22252c'),
      ).join('') +
      wire('M246 256Q240 330 150 340M300 256Q320 330 260 352', '#343842', 6) +
      rect(84, 322, 84, 40, '#8b92a0', 10) +
      wire('M100 342h20M110 332v20', '#22252c', 6) +
      circle(142, 342, 6, a.base) +
      circle(156, 342, 6, a.base)
    )
  },
}

const words = {
  tower: 'standing upright with its disc slot',
  slab: 'lying flat',
  cube: 'a cube with a handle and four controller sockets',
  retro: 'with a cartridge and a wired pad',
}

export const drawConsole = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const back =
    rect(60, 130, 280, 160, c.base, 20) +
    rect(60, 272, 280, 18, c.dark, 9) +
    rect(84, 150, 232, 50, c.dark, 10) +
    rects(
      times(14, (i) => [94 + i * 15.5, 156, 7, 38] as const),
      c.line,
    ) +
    rect(84, 218, 232, 44, c.light, 8) +
    portRow(['hdmi', 'ethernet', 'usb-a', 'usb-a', 'power'], 200, 240, 1.1, 18)
  return [
    {
      art: forms[spec.form](spec),
      view: `${spec.body}, ${words[spec.form]}`,
      ground: {
        y: spec.form === 'slab' ? 290 : spec.form === 'retro' ? 360 : 346,
        reach: spec.form === 'tower' ? 90 : 148,
      },
    },
    { art: back, view: 'the back with HDMI, Ethernet and USB', ground: { y: 294, reach: 140 } },
  ]
}
