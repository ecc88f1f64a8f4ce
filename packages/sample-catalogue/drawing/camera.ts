import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { screen } from './screens.ts'
import { circle, path, polygon, rect, type Scene, times, wire } from './svg.ts'
import { lensGlass } from './webcam.ts'

type Spec = SpecOf<'camera'>

const lensOf = (spec: Spec, x: number, y: number): string => {
  const a = palette[spec.accent]
  const body = spec.body === 'silver' || spec.body === 'white' ? '#c9ced6' : '#22252c'
  const radius = { prime: 74, zoom: 82, pancake: 58 }[spec.lens]
  const ridges =
    spec.lens === 'pancake'
      ? ''
      : circle(x, y, radius - 5, 'none', `stroke="#343842" stroke-width="8" stroke-dasharray="4 3"`)
  return (
    circle(x, y, radius + 4, '#15171c') +
    circle(x, y, radius, body) +
    ridges +
    circle(x, y, radius - 14, 'none', `stroke="${a.base}" stroke-width="3.5"`) +
    circle(x, y, radius - 17, '#15171c') +
    lensGlass(x, y, radius - 22)
  )
}

const bodies = {
  hump: (spec: Spec) => {
    const c = palette[spec.body]
    const g = palette[spec.grip]
    return (
      polygon([150, 136, 166, 84, 234, 84, 250, 136], c.base) +
      polygon([170, 92, 230, 92, 236, 112, 164, 112], c.light) +
      rect(62, 112, 38, 18, c.dark, 5) +
      circle(82, 108, 15, palette[spec.accent].base) +
      rect(286, 110, 44, 24, c.light, 5) +
      rect(44, 126, 312, 186, c.dark, 24) +
      rect(44, 126, 312, 180, c.base, 24) +
      rect(44, 128, 84, 178, g.dark, 24) +
      rect(52, 160, 70, 120, g.base, 16) +
      wire('M62 176v92M76 172v100M90 172v100', g.dark, 3) +
      rect(290, 150, 44, 10, palette[spec.accent].base, 3)
    )
  },
  rangefinder: (spec: Spec) => {
    const c = palette[spec.body]
    const g = palette[spec.grip]
    return (
      rect(248, 108, 46, 22, c.dark, 5) +
      rect(304, 112, 28, 18, c.dark, 4) +
      circle(92, 116, 14, c.dark) +
      rect(40, 126, 320, 176, c.dark, 30) +
      rect(40, 126, 320, 170, c.base, 30) +
      rect(40, 176, 320, 92, g.base) +
      wire('M44 196H356M44 216H356M44 236H356M44 254H356', g.dark, 1.6) +
      rect(70, 140, 50, 26, '#15171c', 5) +
      rect(76, 145, 38, 16, '#3d5a86', 3) +
      rect(280, 140, 60, 24, '#15171c', 5) +
      circle(142, 153, 8, palette[spec.accent].base)
    )
  },
  compact: (spec: Spec) => {
    const c = palette[spec.body]
    return (
      rect(92, 122, 60, 14, c.dark, 6) +
      circle(292, 126, 16, c.dark) +
      rect(54, 132, 292, 168, c.dark, 34) +
      rect(54, 132, 292, 162, c.base, 34) +
      path('M88 132h100L54 260v-94a34 34 0 0 1 34-34z', c.light, 'opacity=".5"') +
      rect(280, 148, 44, 22, '#fff3c9', 5) +
      rect(68, 180, 12, 90, palette[spec.grip].base, 6)
    )
  },
  vlog: (spec: Spec) => {
    const c = palette[spec.body]
    return (
      rect(300, 120, 84, 132, '#15171c', 8) +
      screen(306, 128, 72, 116, 'bloom') +
      rect(104, 88, 96, 34, '#343842', 15) +
      wire('M116 98h72M116 110h72', '#5b6270', 3) +
      rect(52, 118, 260, 186, c.dark, 24) +
      rect(52, 118, 256, 180, c.base, 24) +
      rect(52, 118, 62, 180, palette[spec.grip].base, 24) +
      circle(280, 148, 10, palette[spec.accent].base) +
      circle(238, 106, 13, palette[spec.accent].base)
    )
  },
}

const back = (spec: Spec): string => {
  const c = palette[spec.body]
  return (
    rect(44, 116, 312, 186, c.dark, 24) +
    rect(44, 116, 312, 180, c.base, 24) +
    (spec.form === 'hump' ? rect(160, 82, 80, 40, c.dark, 10) + rect(172, 90, 56, 26, '#0d0f14', 8) : '') +
    rect(64, 138, 200, 138, '#15171c', 8) +
    screen(72, 146, 184, 122, spec.form === 'vlog' ? 'bloom' : 'lake') +
    circle(312, 206, 27, c.dark) +
    circle(312, 206, 13, c.light) +
    times(3, (i) => circle(290 + i * 22, 260, 6, c.dark)).join('') +
    rect(284, 140, 54, 20, palette[spec.grip].dark, 8)
  )
}

const words = {
  hump: 'with its viewfinder hump',
  rangefinder: 'in the shape of a rangefinder',
  compact: 'a flat compact',
  vlog: 'with the screen flipped out and a microphone on top',
}

export const drawCamera = (spec: Spec): Scene[] => [
  {
    art: bodies[spec.form](spec) + lensOf(spec, spec.form === 'vlog' ? 206 : 208, 216),
    view: `${spec.body}, ${words[spec.form]}, with a ${spec.lens} lens`,
    ground: { y: 314, reach: 150 },
  },
  { art: back(spec), view: 'the back with its screen', ground: { y: 308, reach: 150 } },
]
