import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, fade, path, polygon, rect, rotated, type Scene, times, wire } from './svg.ts'
import { lensGlass } from './webcam.ts'

type Spec = SpecOf<'security-camera'>

const forms = {
  pan: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      rect(122, 292, 156, 52, c.dark, 24) +
      rect(122, 288, 156, 50, c.base, 24) +
      circle(200, 186, 112, c.dark) +
      circle(200, 182, 110, c.base) +
      path('M102 158a110 110 0 0 1 100-84q-66 30-72 132q-34-12-28-48z', c.light) +
      rect(128, 122, 144, 118, '#15171c', 56) +
      lensGlass(200, 180, 42) +
      circle(252, 160, 4, '#e5484d') +
      rect(182, 312, 36, 6, palette[accent].base, 3)
    )
  },
  bullet: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      rect(312, 84, 26, 130, c.dark, 8) +
      wire('M318 150L250 214', c.line, 17) +
      rotated(
        8,
        180,
        210,
        rect(60, 148, 232, 116, c.dark, 56) +
          rect(60, 146, 226, 112, c.base, 54) +
          rect(124, 152, 130, 14, c.light, 7) +
          rect(46, 140, 150, 20, c.dark, 10) +
          circle(112, 204, 56, '#15171c') +
          lensGlass(112, 204, 36) +
          times(8, (i) =>
            circle(112 + Math.cos((i * Math.PI) / 4) * 46, 204 + Math.sin((i * Math.PI) / 4) * 46, 3.4, '#7c2b2b'),
          ).join(''),
      ) +
      circle(262, 232, 6, a.base) +
      polygon([240, 74, 300, 66, 306, 92, 246, 100], '#2b3d63')
    )
  },
  dome: ({ body }: Spec) => {
    const c = palette[body]
    return (
      rect(40, 64, 320, 14, '#b9c0cc', 4) +
      path('M78 78h244v38q0 22-22 22H100q-22 0-22-22z', c.base) +
      path('M78 116q0 22 22 22h200q22 0 22-22v14q0 20-22 20H100q-22 0-22-20z', c.dark) +
      path('M102 150h196a98 118 0 0 1-196 0z', '#22252c') +
      path('M102 150h196a98 118 0 0 1-196 0z', '#8fbfe8', 'opacity=".25"') +
      lensGlass(200, 200, 42) +
      wire('M122 166q8 50 48 78', '#fff', 7) +
      times(4, (i) => circle(158 + i * 28, 160, 4, '#7c2b2b')).join('')
    )
  },
  ball: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      ellipse(200, 340, 74, 12, c.line) +
      polygon([168, 296, 232, 296, 258, 338, 142, 338], c.dark) +
      ellipse(200, 190, 104, 122, c.dark) +
      ellipse(200, 186, 102, 120, c.base) +
      path('M110 150a102 118 0 0 1 86-82q-56 36-58 130q-34-10-28-48z', c.light) +
      circle(200, 172, 56, '#15171c') +
      lensGlass(200, 172, 38) +
      circle(200, 264, 6, palette[accent].base) +
      times(3, (i) => circle(186 + i * 14, 246, 2.6, c.line)).join('')
    )
  },
  flood: ({ body, accent }: Spec) => {
    const c = palette[body]
    const l = palette[accent]
    const head = (x: number, tilt: number) =>
      rotated(
        tilt,
        x,
        150,
        rect(x - 62, 106, 124, 84, c.base, 14) +
          rect(x - 52, 116, 104, 64, '#fff8e0', 8) +
          times(8, (i) => rect(x - 44 + (i % 4) * 23, 124 + Math.floor(i / 4) * 26, 17, 20, l.base, 4)).join(''),
      )
    return (
      fade(
        0.35,
        polygon([44, 180, 150, 196, 120, 400, 0, 400, 0, 300], l.light) +
          polygon([356, 180, 250, 196, 280, 400, 400, 400, 400, 300], l.light),
      ) +
      rect(160, 70, 80, 60, c.dark, 14) +
      wire('M170 110L110 140M230 110L290 140', c.line, 13) +
      head(96, -8) +
      head(304, 8) +
      rect(190, 124, 20, 80, c.dark) +
      rect(140, 198, 120, 118, c.dark, 36) +
      rect(140, 196, 120, 114, c.base, 36) +
      lensGlass(200, 242, 36) +
      rect(184, 292, 32, 6, '#e5484d', 3)
    )
  },
}

const words = {
  pan: 'a round camera that turns on its foot',
  bullet: 'a wall camera on its arm',
  dome: 'a dome on the ceiling',
  ball: 'an egg-shaped camera on its foot',
  flood: 'a camera between two floodlights, lit',
}

export const drawSecurityCamera = (spec: Spec): Scene[] => [
  {
    art: forms[spec.form](spec),
    view: `${words[spec.form]}, in ${spec.body}`,
    ...(spec.form === 'pan' || spec.form === 'ball' ? { ground: { y: 344, reach: 90 } } : {}),
    detail: {
      x: spec.form === 'bullet' ? 120 : 200,
      y: spec.form === 'flood' ? 240 : spec.form === 'bullet' ? 200 : spec.form === 'dome' ? 200 : 176,
      size: 150,
      view: 'close-up of the lens',
    },
  },
]
