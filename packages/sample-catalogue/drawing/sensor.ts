import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, fade, path, polygon, rect, type Scene, text, times, wire } from './svg.ts'

type Spec = SpecOf<'sensor'>

const forms = {
  motion: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      fade(0.3, polygon([200, 180, 388, 90, 388, 300], '#ee8434') + polygon([200, 180, 12, 90, 12, 300], '#ee8434')) +
      circle(200, 312, 34, palette[accent].base) +
      rect(150, 322, 100, 20, palette[accent].dark, 8) +
      rect(120, 70, 160, 220, c.dark, 64) +
      rect(120, 66, 160, 218, c.base, 64) +
      circle(200, 158, 58, c.dark) +
      circle(200, 156, 54, '#eef1f6') +
      wire(
        'M160 128Q200 112 240 128M150 156H250M160 186Q200 202 240 186M200 102V210M170 112Q156 156 170 200M230 112Q244 156 230 200',
        '#b9c0cc',
        2.5,
      ) +
      circle(200, 246, 5, '#e5484d')
    )
  },
  contact: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      rect(0, 40, 206, 330, '#f4f5f7') +
      rect(214, 40, 186, 330, '#e4d7c0') +
      rect(206, 40, 8, 330, '#a3abb8') +
      rect(108, 96, 86, 216, c.dark, 26) +
      rect(108, 94, 84, 212, c.base, 26) +
      rect(120, 112, 14, 170, c.light, 7) +
      circle(152, 130, 6, palette[accent].base) +
      rect(226, 132, 48, 142, c.dark, 18) +
      rect(226, 130, 46, 138, c.base, 18) +
      wire('M198 170h22M198 200h22M198 230h22', palette[accent].base, 4)
    )
  },
  plug: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      rect(96, 66, 208, 276, '#fff', 18, 'opacity=".7"') +
      rect(114, 84, 172, 240, c.dark, 44) +
      rect(114, 82, 168, 236, c.base, 44) +
      circle(198, 176, 62, c.light) +
      circle(198, 176, 62, 'none', `stroke="${c.dark}" stroke-width="3"`) +
      rect(178, 152, 9, 30, '#22252c', 3) +
      rect(209, 152, 9, 30, '#22252c', 3) +
      path('M188 206a10 10 0 0 1 20 0v8h-20z', '#22252c') +
      rect(152, 262, 92, 34, '#15171c', 8) +
      text(198, 286, 20, palette[accent].light, '38.2 W') +
      circle(262, 112, 6, palette[accent].base)
    )
  },
  leak: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      ellipse(200, 326, 170, 30, a.light, 'opacity=".6"') +
      ellipse(190, 324, 120, 18, a.base, 'opacity=".35"') +
      ellipse(200, 290, 112, 40, c.line) +
      path('M88 246v40q112 56 224 0v-40z', c.dark) +
      ellipse(200, 246, 112, 40, c.base) +
      ellipse(200, 242, 84, 28, c.light) +
      path('M200 216q18 22 18 32a18 14 0 0 1-36 0q0-10 18-32z', a.base) +
      path('M118 60q20 26 20 38a20 20 0 0 1-40 0q0-12 20-38z', a.base) +
      path('M286 96q14 18 14 27a14 14 0 0 1-28 0q0-9 14-27z', a.light)
    )
  },
  air: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      rect(92, 66, 216, 278, c.dark, 26) +
      rect(92, 64, 216, 272, c.base, 26) +
      wire('M110 78q90 12 180 2M108 322q90-12 184-2', c.dark, 2) +
      rect(112, 84, 176, 150, '#12141a', 16) +
      circle(162, 152, 34, 'none', `stroke="${a.base}" stroke-width="9"`) +
      text(162, 161, 24, '#fff', '612') +
      text(244, 138, 22, '#fff', '21°') +
      text(244, 172, 22, palette.sky.base, '44%') +
      rect(128, 208, 144, 8, a.base, 4) +
      times(4, (i) => rect(124, 254 + i * 18, 152, 8, c.dark, 4)).join('')
    )
  },
  smoke: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      rect(20, 56, 360, 12, '#c4c9d2', 4) +
      path('M84 68h232l-14 52H98z', c.base) +
      path('M98 120h204l-24 56q-78 26-156 0z', c.dark) +
      path('M104 120h192l-20 50q-76 22-152 0z', c.base) +
      times(9, (i) => rect(116 + i * 20, 82, 9, 30, c.line, 4)).join('') +
      circle(200, 158, 16, c.light) +
      circle(200, 158, 8, palette[accent].base) +
      fade(
        0.55,
        path('M150 372q-30-34 6-62t0-66q46 30 16 66t16 62z', '#8b92a0') +
          path('M232 372q-20-30 10-54t4-56q36 26 14 56t10 54z', '#a9afbb'),
      )
    )
  },
  button: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      rect(84, 90, 232, 238, a.dark, 58) +
      rect(84, 84, 232, 234, a.base, 58) +
      circle(200, 206, 82, c.dark) +
      circle(200, 198, 80, c.base) +
      path('M134 178a70 70 0 0 1 64-48', 'none', `stroke="${c.light}" stroke-width="10" stroke-linecap="round"`) +
      circle(200, 198, 22, 'none', `stroke="${c.dark}" stroke-width="6"`) +
      circle(278, 122, 4, '#54d17a')
    )
  },
}

const words = {
  motion: 'a motion sensor on its ball joint',
  contact: 'two halves on a window frame',
  plug: 'a plug showing the power it measures',
  leak: 'a disc in a puddle',
  air: 'a small display in a wooden case',
  smoke: 'a detector on the ceiling above rising smoke',
  button: 'a large round button on its plate',
}
const details = {
  motion: [200, 150],
  contact: [180, 150],
  plug: [198, 260],
  leak: [200, 250],
  air: [190, 160],
  smoke: [200, 140],
  button: [220, 180],
} as const

export const drawSensor = (spec: Spec): Scene[] => {
  const [x, y] = details[spec.form]
  return [
    {
      art: forms[spec.form](spec),
      view: `${words[spec.form]}, in ${spec.body}`,
      detail: { x, y, size: 160, view: 'close-up' },
    },
  ]
}
