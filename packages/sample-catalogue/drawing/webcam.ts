import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, path, polygon, rect, repeat, type Scene } from './svg.ts'

type Spec = SpecOf<'webcam'>

export const lensGlass = (x: number, y: number, radius: number) =>
  circle(x, y, radius, '#0b0d12') +
  circle(x, y, radius * 0.78, '#1c2a44') +
  circle(x, y, radius * 0.5, '#0b0d12') +
  circle(x, y, radius * 0.3, '#31507f') +
  circle(x - radius * 0.36, y - radius * 0.38, radius * 0.16, '#fff', 'opacity=".85"')

const screenEdge =
  rect(40, 262, 320, 10, '#3a3f4b', 3) + rect(46, 272, 308, 128, '#15171c') + rect(56, 280, 288, 120, '#2c4468')

const forms = {
  bar: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      screenEdge +
      polygon([168, 236, 232, 236, 244, 262, 250, 286, 150, 286, 156, 262], c.dark) +
      rect(86, 156, 228, 82, c.dark, 41) +
      rect(86, 152, 228, 82, c.base, 41) +
      rect(98, 160, 204, 14, c.light, 7) +
      lensGlass(200, 193, 33) +
      circle(264, 193, 4, palette[accent].base) +
      repeat(4, (i) => circle(112 + (i % 2) * 10, 188 + Math.floor(i / 2) * 10, 2.4, c.line))
    )
  },
  round: ({ body, accent, light }: Spec) => {
    const c = palette[body]
    return (
      screenEdge +
      rect(188, 222, 24, 42, c.dark) +
      polygon([150, 250, 250, 250, 256, 284, 144, 284], c.base) +
      (light
        ? circle(200, 148, 88, palette[accent].light) +
          circle(200, 148, 88, 'none', `stroke="${c.dark}" stroke-width="4"`)
        : '') +
      circle(200, 150, 68, c.dark) +
      circle(200, 147, 68, c.base) +
      path('M148 104a68 68 0 0 1 60-25l-44 90l-30-6a68 68 0 0 1 14-59z', c.light, 'opacity=".6"') +
      circle(200, 147, 50, c.line) +
      lensGlass(200, 147, 42) +
      circle(200, 206, 3.5, palette[accent].base)
    )
  },
  cube: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      rect(110, 318, 180, 14, c.dark, 7) +
      rect(188, 280, 24, 40, c.dark) +
      rect(104, 94, 192, 192, c.dark, 30) +
      rect(104, 90, 192, 190, c.base, 30) +
      rect(120, 106, 160, 16, c.light, 8) +
      circle(200, 180, 56, c.line) +
      lensGlass(200, 180, 48) +
      repeat(9, (i) => circle(152 + i * 12, 256, 3, c.line)) +
      rect(180, 264, 40, 5, palette[accent].base, 2.5)
    )
  },
}

export const drawWebcam = (spec: Spec): Scene[] => [
  {
    art: forms[spec.form](spec),
    view:
      spec.form === 'cube'
        ? `a ${spec.body} cube on its stand`
        : `on the edge of a screen, in ${spec.body}${spec.light ? ', with its ring light on' : ''}`,
    ...(spec.form === 'cube' ? { ground: { y: 332, reach: 110 } } : {}),
    detail: {
      x: 200,
      y: spec.form === 'bar' ? 193 : spec.form === 'cube' ? 180 : 147,
      size: 150,
      view: 'close-up of the lens',
    },
  },
]
