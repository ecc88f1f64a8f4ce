import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { portRow, portWords } from './ports.ts'
import { circle, ellipse, path, polygon, rect, rotated, type Scene, wire } from './svg.ts'

type Spec = SpecOf<'dock'>

const forms = {
  slab: ({ body, ports, accent }: Spec) => {
    const c = palette[body]
    return (
      polygon([56, 196, 92, 150, 308, 150, 344, 196], c.light) +
      rect(56, 196, 288, 78, c.base, 8) +
      rect(56, 262, 288, 12, c.dark, 6) +
      circle(88, 234, 7, palette[accent].base) +
      portRow(ports, 212, 234, 1.25, 18)
    )
  },
  stick: ({ body, ports, accent }: Spec) => {
    const c = palette[body]
    return (
      wire('M78 196Q20 190 34 130Q46 88 96 92', c.line, 11) +
      rect(94, 78, 36, 28, c.dark, 5) +
      rect(130, 83, 22, 18, '#d3d8e0', 4) +
      polygon([76, 172, 96, 152, 364, 152, 348, 172], c.light) +
      rect(76, 172, 274, 62, c.base, 9) +
      rect(76, 224, 274, 10, c.dark, 5) +
      portRow(ports, 222, 202, 1.3, 20) +
      circle(96, 203, 4, palette[accent].base)
    )
  },
  upright: ({ body, ports, accent }: Spec) => {
    const c = palette[body]
    return (
      rect(120, 70, 24, 210, '#343842', 6) +
      polygon([144, 74, 300, 92, 300, 270, 144, 276], '#c9ced6') +
      polygon([144, 74, 240, 85, 144, 240], '#e4e7ec') +
      circle(222, 178, 13, '#a3abb8') +
      rect(76, 262, 250, 58, c.base, 12) +
      rect(76, 308, 250, 14, c.dark, 7) +
      rect(112, 254, 40, 16, palette[accent].base, 6) +
      rect(160, 254, 40, 16, palette[accent].base, 6) +
      portRow(ports, 204, 292, 1.05, 16)
    )
  },
  cube: ({ body, ports, accent }: Spec) => {
    const c = palette[body]
    return (
      polygon([112, 132, 142, 100, 258, 100, 288, 132], c.light) +
      ellipse(200, 116, 44, 9, 'none', `stroke="${palette[accent].base}" stroke-width="5"`) +
      rect(104, 132, 192, 196, c.base, 16) +
      rect(104, 306, 192, 22, c.dark, 11) +
      path('M120 132h84L104 260V148a16 16 0 0 1 16-16z', c.light, 'opacity=".4"') +
      portRow(ports.slice(0, 3), 200, 190, 1.2, 18) +
      portRow(ports.slice(3), 200, 246, 1.2, 18)
    )
  },
}

export const drawDock = (spec: Spec): Scene[] => [
  {
    art: spec.form === 'stick' ? rotated(-6, 200, 190, forms.stick(spec)) : forms[spec.form](spec),
    view: `in ${spec.body}, with ${portWords(spec.ports)}`,
    zoom: spec.form === 'upright' ? 1.05 : 1.14,
    ground: {
      y: spec.form === 'cube' ? 330 : spec.form === 'upright' ? 324 : 280,
      reach: spec.form === 'cube' ? 108 : 146,
    },
    detail: {
      x: 200,
      y: spec.form === 'upright' ? 285 : spec.form === 'cube' ? 216 : spec.form === 'stick' ? 200 : 232,
      size: 150,
      view: 'close-up of the ports',
    },
  },
]
