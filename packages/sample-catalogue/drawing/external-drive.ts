import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, path, polygon, rect, rotated, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'external-drive'>

const plug = (x: number, y: number, angle: number) =>
  rotated(angle, x, y, rect(x - 10, y - 22, 20, 32, '#22252c', 5) + rect(x - 7, y - 36, 14, 18, '#c9ced6', 4))

const forms = {
  slab: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      wire('M200 330Q200 380 270 370T330 300', '#22252c', 7) +
      plug(332, 286, 14) +
      rect(112, 76, 182, 256, c.dark, 24) +
      rect(112, 74, 176, 252, c.base, 24) +
      path('M136 74h84L112 250V98a24 24 0 0 1 24-24z', c.light, 'opacity=".6"') +
      rect(140, 106, 70, 10, a.light, 5) +
      rect(140, 124, 42, 7, a.light, 3.5) +
      wire('M136 290h128', c.dark, 3) +
      circle(262, 110, 5, '#54d17a')
    )
  },
  rugged: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      wire('M320 200Q372 200 360 280T300 370', a.dark, 9) +
      rect(84, 92, 236, 222, a.dark, 40) +
      rect(84, 88, 236, 218, a.base, 40) +
      times(4, (i) => rect(i % 2 ? 284 : 80, i < 2 ? 84 : 266, 40, 44, a.dark, 16)).join('') +
      rect(118, 118, 168, 158, c.base, 18) +
      wire('M136 146h132M136 166h132M136 186h132', c.light, 5) +
      rect(136, 216, 70, 34, c.dark, 6) +
      rect(146, 228, 40, 9, a.base, 4) +
      circle(256, 240, 9, '#54d17a')
    )
  },
  stick: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return rotated(
      -38,
      200,
      200,
      rect(24, 178, 62, 44, '#b9c0cc', 4) +
        rect(36, 186, 14, 10, '#5b6270', 1) +
        rect(36, 204, 14, 10, '#5b6270', 1) +
        rect(84, 164, 176, 72, c.dark, 14) +
        rect(84, 164, 176, 66, c.base, 14) +
        rect(256, 182, 52, 36, '#d3d8e0', 12) +
        path('M150 156h172a44 44 0 0 1 0 88H150z', a.base, 'opacity=".88"') +
        path('M150 156h172q22 2 34 18H150z', a.light) +
        circle(176, 200, 15, a.dark) +
        circle(176, 200, 7, c.light) +
        circle(336, 200, 10, a.dark),
    )
  },
  desktop: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      polygon([126, 84, 150, 60, 284, 60, 262, 84], c.light) +
      polygon([262, 84, 284, 60, 284, 318, 262, 344], c.line) +
      rect(122, 82, 142, 262, c.base, 8) +
      times(11, (i) => rect(136, 104 + i * 18, 114, 7, c.dark, 3.5)).join('') +
      rect(172, 312, 42, 8, palette[accent].base, 4) +
      rect(112, 342, 164, 8, c.line, 3)
    )
  },
  pebble: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      wire('M268 138Q330 70 344 120T286 160', a.base, 7) +
      path('M84 226Q80 128 190 112T328 210Q330 310 214 316T84 226z', c.dark) +
      path('M84 220Q80 124 190 108T324 204Q326 302 212 308T84 220z', c.base) +
      path('M104 206q0-70 84-84q40-4 70 12q-86-2-112 60q-14 34-6 66q-36-16-36-54z', c.light, 'opacity=".7"') +
      circle(272, 154, 13, c.line) +
      circle(272, 154, 8, a.base) +
      ellipse(206, 284, 26, 6, '#16181d')
    )
  },
}

const words = {
  slab: 'a card-size drive with its cable',
  rugged: 'a drive in a rubber jacket',
  stick: 'a stick with a plug at each end and a turning cap',
  desktop: 'an upright desktop drive',
  pebble: 'a pebble-shaped drive on a loop',
}
const details = {
  slab: [240, 130, 'close-up of the light'],
  rugged: [140, 150, 'close-up of the jacket'],
  stick: [140, 260, 'close-up of the USB-A plug'],
  desktop: [190, 290, 'close-up of the front light'],
  pebble: [280, 140, 'close-up of the loop'],
} as const

export const drawExternalDrive = (spec: Spec): Scene[] => {
  const [x, y, view] = details[spec.form]
  return [
    {
      art: forms[spec.form](spec),
      view: `${words[spec.form]}, in ${spec.body}`,
      ground: { y: spec.form === 'stick' ? 340 : spec.form === 'desktop' ? 350 : 336, reach: 104 },
      detail: { x, y, size: 150, view },
    },
  ]
}
