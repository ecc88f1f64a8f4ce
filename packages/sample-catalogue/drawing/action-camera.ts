import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, path, polygon, rect, type Scene, text, times } from './svg.ts'
import { lensGlass } from './webcam.ts'

type Spec = SpecOf<'action-camera'>

const forms = {
  brick: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      rect(158, 296, 22, 40, c.line, 8) +
      rect(190, 296, 22, 40, c.line, 8) +
      rect(222, 296, 22, 40, c.line, 8) +
      rect(72, 118, 256, 186, c.dark, 26) +
      rect(72, 114, 256, 182, c.base, 26) +
      rect(110, 104, 60, 14, palette[accent].base, 6) +
      rect(196, 134, 112, 112, c.line, 24) +
      lensGlass(252, 190, 44) +
      rect(94, 138, 84, 62, '#0d0f14', 8) +
      text(136, 178, 26, palette[accent].light, '5.3K') +
      times(5, (i) => rect(98 + i * 16, 222, 9, 46, c.line, 4)).join('') +
      circle(292, 270, 6, '#e5484d')
    )
  },
  cube: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      rect(120, 304, 160, 26, palette[accent].base, 12) +
      rect(108, 108, 184, 200, c.dark, 44) +
      rect(108, 104, 184, 196, c.base, 44) +
      path('M152 104h70L108 240v-92a44 44 0 0 1 44-44z', c.light, 'opacity=".6"') +
      circle(200, 202, 66, palette[accent].base) +
      lensGlass(200, 202, 54) +
      circle(262, 130, 7, '#e5484d')
    )
  },
  sphere: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      ellipse(200, 336, 88, 14, c.line) +
      polygon([160, 300, 240, 300, 262, 334, 138, 334], c.dark) +
      circle(200, 196, 118, c.dark) +
      circle(200, 192, 116, c.base) +
      path('M98 166a116 116 0 0 1 106-90q-70 30-76 140q-38-18-30-50z', c.light, 'opacity=".7"') +
      rect(84, 184, 232, 16, palette[accent].base) +
      circle(200, 192, 66, c.line) +
      lensGlass(200, 192, 54)
    )
  },
  pill: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      rect(180, 330, 40, 30, c.line, 6) +
      rect(138, 44, 124, 294, c.dark, 40) +
      rect(138, 42, 122, 288, c.base, 40) +
      lensGlass(199, 108, 50) +
      circle(199, 108, 54, 'none', `stroke="${palette[accent].base}" stroke-width="5"`) +
      rect(160, 182, 78, 98, '#0d0f14', 12) +
      circle(199, 220, 25, 'none', `stroke="${palette[accent].light}" stroke-width="6" stroke-dasharray="110 99"`) +
      text(199, 268, 20, '#fff', '360') +
      circle(199, 306, 9, '#e5484d')
    )
  },
}

const words = {
  brick: 'a small block with a square lens',
  cube: 'a rounded cube on its magnet',
  sphere: 'a ball on its foot',
  pill: 'a slim stick with a lens on each side',
}

export const drawActionCamera = (spec: Spec): Scene[] => [
  {
    art: forms[spec.form](spec),
    view: `${words[spec.form]}, in ${spec.body}`,
    ground: { y: spec.form === 'pill' ? 362 : 340, reach: 110 },
    detail: {
      x: spec.form === 'brick' ? 250 : 200,
      y: spec.form === 'pill' ? 110 : 192,
      size: 150,
      view: 'close-up of the lens',
    },
  },
]
