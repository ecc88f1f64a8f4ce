import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, path, rect, rects, type Scene, text, times, wire } from './svg.ts'

type Spec = SpecOf<'thermostat'>

const degrees = (x: number, y: number, size: number, color: string, reading: string) =>
  text(x, y, size, color, `${reading}°`)

const shapes = {
  round: ({ body, accent, reading }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      circle(200, 206, 140, c.dark) +
      circle(200, 200, 140, c.base) +
      path('M74 150a138 138 0 0 1 130-88q-80 30-96 150q-42-16-34-62z', c.light, 'opacity=".7"') +
      circle(200, 200, 112, c.dark) +
      circle(200, 200, 106, '#12141a') +
      circle(200, 200, 88, 'none', `stroke="#343842" stroke-width="12" stroke-dasharray="3 8.5"`) +
      circle(
        200,
        200,
        88,
        'none',
        `stroke="${a.base}" stroke-width="12" stroke-dasharray="${'3 8.5 '.repeat(16)}0 999" transform="rotate(140 200 200)"`,
      ) +
      degrees(206, 224, 72, '#fff', reading) +
      rect(176, 246, 48, 6, a.base, 3)
    )
  },
  square: ({ body, accent, reading }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      rect(70, 76, 260, 266, c.line, 40) +
      rect(70, 70, 260, 262, c.base, 40) +
      rect(82, 82, 236, 238, '#0d0f14', 32) +
      degrees(180, 206, 92, '#fff', reading) +
      rect(270, 116, 14, 170, '#343842', 7) +
      rect(270, 196, 14, 90, a.base, 7) +
      circle(277, 196, 13, '#fff') +
      rects(
        times(7, (i) => [112 + i * 20, 284 - ((i * 13) % 30), 12, 8 + ((i * 13) % 30)] as const),
        a.dark,
      ) +
      circle(118, 116, 6, a.base)
    )
  },
  wide: ({ body, accent, reading }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      rect(48, 106, 304, 206, c.dark, 24) +
      rect(48, 102, 304, 202, c.base, 24) +
      rect(68, 122, 264, 162, '#e6e4dc', 8) +
      degrees(150, 226, 80, a.base, reading) +
      rect(234, 136, 3, 134, '#b3b0a8') +
      text(284, 170, 26, a.base, '46%') +
      wire('M252 216l14 12l14-20l14 14l20-18', a.base, 4) +
      text(284, 262, 15, '#5f5d58', '18:30 19°')
    )
  },
  valve: ({ body, accent, reading }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      times(4, (i) => rect(16 + i * 44, 60, 36, 310, '#dfe3ea', 16) + rect(42 + i * 44, 64, 8, 302, '#c4c9d2', 4)).join(
        '',
      ) +
      rect(180, 214, 40, 36, '#b08a5f', 4) +
      rect(204, 202, 30, 60, '#c9ced6', 6) +
      rect(230, 170, 130, 124, c.dark, 34) +
      rect(230, 168, 126, 120, c.base, 34) +
      ellipse(352, 228, 14, 56, c.dark) +
      rect(252, 196, 74, 58, '#12141a', 10) +
      degrees(291, 238, 36, '#fff', reading) +
      rect(232, 272, 110, 6, a.base, 3)
    )
  },
}

const words = {
  round: 'a round dial on the wall',
  square: 'a glass square',
  wide: 'a wide e-paper panel',
  valve: 'a radiator valve on a radiator',
}

export const drawThermostat = (spec: Spec): Scene[] => [
  {
    art: shapes[spec.shape](spec),
    view: `${words[spec.shape]} in ${spec.body}, showing ${spec.reading} degrees`,
    detail: {
      x: spec.shape === 'valve' ? 290 : 190,
      y: spec.shape === 'valve' ? 226 : 200,
      size: 160,
      view: 'close-up of the display',
    },
  },
]
