import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { portRow, portWords } from './ports.ts'
import { circle, d, ellipse, path, rect, repeat, type Scene, wire } from './svg.ts'

type Spec = SpecOf<'mini-pc'>

const cube = ({ body, accent }: Spec): string => {
  const c = palette[body]
  return (
    path('M104 140L132 108H268L296 140z', c.light) +
    rect(104, 140, 192, 190, c.base, 14) +
    path('M282 140h-4V330h4a14 14 0 0 0 14-14V140z', c.dark) +
    circle(200, 120, 6, c.dark) +
    repeat(7, (i) => rect(130, 170 + i * 11, 90, 4, c.dark, 2)) +
    circle(256, 190, 13, c.dark) +
    circle(256, 190, 9, palette[accent].base) +
    rect(130, 280, 20, 8, '#22252c', 2) +
    rect(160, 280, 20, 8, '#22252c', 4) +
    circle(200, 284, 5, '#22252c')
  )
}

const flat = ({ body, accent }: Spec): string => {
  const c = palette[body]
  return (
    path('M60 252L110 206H290L340 252z', c.light) +
    path('M126 214H274L296 240H104z', c.base) +
    circle(200, 227, 9, palette[accent].base) +
    rect(60, 252, 280, 44, c.base, 10) +
    rect(60, 284, 280, 12, c.dark, 6) +
    rect(86, 264, 24, 9, '#22252c', 2) +
    rect(122, 264, 20, 8, '#22252c', 4) +
    rect(280, 266, 36, 5, '#22252c', 1) +
    circle(256, 268, 3.5, palette[accent].base)
  )
}

const cylinder = ({ body, accent }: Spec): string => {
  const c = palette[body]
  return (
    path('M118 110V312q82 34 164 0V110z', c.base) +
    path('M244 118V324q24-5 38-12V110z', c.dark) +
    path('M118 110v202q12 6 24 9V116z', c.light) +
    ellipse(200, 110, 82, 26, c.light) +
    ellipse(200, 110, 62, 18, c.line) +
    repeat(9, (i) => wire(d`M${152 + i * 12} 99V121`, c.base, 3)) +
    ellipse(200, 110, 82, 26, 'none', `stroke="${palette[accent].base}" stroke-width="4"`) +
    wire('M122 306q78 32 156 0', palette[accent].base, 4)
  )
}

const finned = ({ body, accent }: Spec): string => {
  const c = palette[body]
  return (
    rect(66, 150, 268, 120, c.base, 4) +
    repeat(17, (i) => rect(68 + i * 16, 122, 8, 128, i % 2 ? c.light : c.dark, 2)) +
    rect(60, 240, 280, 70, c.light, 6) +
    rect(60, 300, 280, 10, c.dark, 4) +
    rect(42, 292, 22, 18, c.dark, 3) +
    rect(336, 292, 22, 18, c.dark, 3) +
    circle(92, 274, 12, c.dark) +
    circle(92, 274, 7, palette[accent].base) +
    rect(124, 266, 26, 13, '#111', 2) +
    rect(160, 266, 26, 13, '#111', 2) +
    circle(300, 268, 3, '#54d17a') +
    circle(312, 268, 3, palette[accent].base)
  )
}

const fronts = { cube, flat, cylinder, finned }

const back = ({ body, ports }: Spec): Scene => {
  const c = palette[body]
  return {
    art:
      rect(46, 120, 308, 180, c.base, 16) +
      rect(46, 282, 308, 18, c.dark, 9) +
      rect(70, 146, 260, 56, c.dark, 8) +
      repeat(15, (i) => rect(82 + i * 16.4, 154, 6, 40, c.line, 3)) +
      rect(62, 224, 276, 46, c.light, 8) +
      portRow(ports, 200, 246, ports.length > 5 ? 1 : 1.2, ports.length > 5 ? 14 : 22),
    view: `the back with ${portWords(ports)}`,
    ground: { y: 304, reach: 160 },
  }
}

export const drawMiniPc = (spec: Spec): Scene[] => [
  {
    art: fronts[spec.form](spec),
    view: `seen from the front, in ${spec.body}`,
    ground: {
      y: spec.form === 'flat' ? 298 : spec.form === 'finned' ? 312 : 332,
      reach: spec.form === 'flat' ? 150 : 120,
    },
    zoom: spec.form === 'cylinder' ? 1.05 : 1.16,
  },
  back(spec),
]
