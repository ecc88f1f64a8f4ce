import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, d, ellipse, path, rect, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'speaker'>

/** Fabric: a field of dots as one dashed stroke per row. */
const mesh = (x: number, y: number, width: number, height: number, color: string) =>
  wire(times(Math.floor(height / 9), (i) => d`M${x + (i % 2) * 4} ${y + i * 9}h${width}`).join(''), color, 2.6).replace(
    'fill',
    'stroke-dasharray=".1 8" fill',
  )

const forms = {
  cylinder: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      wire('M264 110Q330 130 300 210', a.base, 9) +
      rect(120, 84, 160, 252, c.dark, 40) +
      rect(120, 84, 152, 252, c.base, 40) +
      mesh(130, 132, 130, 170, c.dark) +
      ellipse(196, 100, 62, 18, c.light) +
      ellipse(196, 100, 40, 10, c.dark) +
      rect(164, 188, 64, 56, a.base, 12) +
      wire('M196 200v32M180 216h32', c.dark, 5) +
      ellipse(196, 326, 60, 12, c.dark)
    )
  },
  pill: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      rect(50, 140, 300, 140, c.dark, 70) +
      rect(50, 136, 300, 136, c.base, 68) +
      mesh(110, 156, 180, 110, c.dark) +
      circle(112, 206, 46, c.dark) +
      circle(112, 206, 36, a.base) +
      circle(112, 206, 16, c.dark) +
      circle(288, 206, 46, c.dark) +
      circle(288, 206, 36, a.base) +
      circle(288, 206, 16, c.dark) +
      rect(160, 142, 80, 14, c.light, 7) +
      rect(110, 278, 40, 12, c.line, 4) +
      rect(250, 278, 40, 12, c.line, 4)
    )
  },
  cube: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      rect(86, 96, 228, 236, c.dark, 16) +
      rect(86, 92, 228, 232, c.base, 16) +
      wire('M100 108Q200 118 300 106M100 300Q180 288 300 304', c.light, 3) +
      rect(108, 146, 184, 160, a.dark, 12) +
      mesh(116, 154, 166, 148, a.light) +
      circle(200, 120, 17, c.dark) +
      circle(200, 118, 15, a.light) +
      rect(198, 104, 4, 12, c.line, 2) +
      rect(110, 328, 26, 12, c.line, 3) +
      rect(264, 328, 26, 12, c.line, 3)
    )
  },
  ball: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      circle(200, 208, 126, c.dark) +
      circle(200, 202, 124, c.base) +
      path('M92 170a124 124 0 0 1 110-92q-74 30-82 150q-40-20-28-58z', c.light, 'opacity=".8"') +
      mesh(104, 204, 190, 96, c.dark) +
      ellipse(200, 98, 60, 16, c.dark) +
      ellipse(200, 96, 46, 10, 'none', `stroke="${palette[accent].base}" stroke-width="5"`) +
      rect(140, 322, 120, 16, c.line, 8)
    )
  },
  boombox: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    const cone = (x: number) =>
      circle(x, 232, 64, c.line) +
      circle(x, 232, 58, a.base) +
      circle(x, 232, 46, '#1b1d23') +
      circle(x, 232, 20, c.light)
    return (
      path('M84 140V96q0-18 18-18h196q18 0 18 18v44h-20v-40H104v40z', c.light) +
      rect(36, 136, 328, 192, c.line, 26) +
      rect(36, 132, 328, 188, c.base, 26) +
      cone(118) +
      cone(282) +
      rect(170, 152, 60, 26, '#0d0f14', 5) +
      times(7, (i) => rect(175 + i * 8, 172 - ((i * 5) % 13), 5, 3 + ((i * 5) % 13), a.base)).join('') +
      circle(188, 294, 9, c.light) +
      circle(212, 294, 9, a.base)
    )
  },
  clip: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      wire('M166 110V82a34 34 0 0 1 68 0v28', a.base, 13) +
      circle(200, 226, 122, c.dark) +
      circle(200, 222, 120, c.base) +
      circle(200, 222, 96, c.dark) +
      mesh(124, 158, 152, 132, c.light) +
      rect(146, 190, 108, 64, c.base, 32) +
      wire('M178 222h44M200 200v44', a.base, 7) +
      rect(176, 106, 48, 16, c.light, 8)
    )
  },
}

const words = {
  cylinder: 'a can-shaped speaker with a loop',
  pill: 'a rounded bar of a speaker',
  cube: 'a wooden room speaker with fabric front',
  ball: 'a ball-shaped speaker',
  boombox: 'a boombox with a handle',
  clip: 'a round speaker on a carabiner',
}

export const drawSpeaker = (spec: Spec): Scene[] => [
  {
    art: forms[spec.form](spec),
    view: `${words[spec.form]}, in ${spec.body}`,
    ground: { y: spec.form === 'pill' ? 292 : 344, reach: spec.form === 'boombox' || spec.form === 'pill' ? 150 : 100 },
    detail: {
      x: spec.form === 'boombox' ? 130 : spec.form === 'pill' ? 110 : 200,
      y: spec.form === 'ball' ? 130 : spec.form === 'cube' ? 150 : 210,
      size: 150,
      view:
        spec.form === 'cube'
          ? 'close-up of the knob and the wool'
          : spec.form === 'ball'
            ? 'close-up of the ring on top'
            : 'close-up of the front',
    },
  },
]
