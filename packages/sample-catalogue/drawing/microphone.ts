import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, d, ellipse, path, polygon, rect, rotated, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'microphone'>

const gauze = (x: number, y: number, width: number, height: number, radius: number) =>
  rect(x, y, width, height, '#8b92a0', radius) +
  wire(times(Math.floor(height / 8), (i) => d`M${x + 4} ${y + 5 + i * 8}h${width - 8}`).join(''), '#5b6270', 1.6) +
  wire(times(Math.floor(width / 9), (i) => d`M${x + 6 + i * 9} ${y + 5}v${height - 10}`).join(''), '#5b6270', 1.6)

const forms = {
  capsule: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      ellipse(200, 344, 82, 14, c.dark) +
      ellipse(200, 338, 82, 14, c.base) +
      rect(192, 280, 16, 58, c.dark) +
      wire('M132 150V196Q132 274 200 274T268 196V150', c.dark, 12) +
      rect(146, 66, 108, 186, c.dark, 50) +
      gauze(148, 66, 102, 112, 50) +
      rect(146, 152, 106, 98, c.base, 6) +
      rect(146, 190, 106, 60, c.base, 44) +
      circle(200, 206, 13, palette[accent].base) +
      rect(146, 148, 106, 8, c.line)
    )
  },
  condenser: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      polygon([150, 336, 250, 336, 262, 350, 138, 350], '#343842') +
      rect(194, 300, 12, 42, '#343842') +
      circle(200, 212, 92, 'none', 'stroke="#343842" stroke-width="9"') +
      wire('M118 170L282 252M282 170L118 252', '#22252c', 3) +
      rect(154, 54, 92, 246, c.dark, 40) +
      gauze(156, 56, 86, 110, 38) +
      rect(154, 160, 88, 138, c.base, 14) +
      rect(154, 160, 88, 10, palette[accent].base) +
      circle(198, 206, 10, palette[accent].base) +
      rect(162, 180, 10, 104, c.light, 5)
    )
  },
  dynamic: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      wire('M300 340L316 200Q318 160 280 160', '#343842', 12) +
      rect(262, 334, 92, 16, '#22252c', 5) +
      rotated(
        -16,
        190,
        180,
        rect(56, 128, 116, 104, '#1b1d23', 48) +
          wire('M76 146h72M66 164h92M62 182h98M66 200h92M76 218h72', '#343842', 4) +
          rect(150, 126, 152, 108, c.base, 18) +
          rect(150, 126, 152, 22, c.light, 11) +
          rect(166, 126, 12, 108, palette[accent].base) +
          rect(230, 168, 46, 24, c.dark, 6) +
          rect(296, 156, 30, 48, c.line, 8),
      )
    )
  },
  shotgun: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      rect(164, 316, 72, 22, '#343842', 4) +
      rect(150, 334, 100, 12, '#5b6270', 3) +
      path('M170 318L150 228h18l18 90zM230 318l20-90h-18l-18 90z', palette[accent].base) +
      rotated(
        -8,
        200,
        200,
        rect(40, 172, 320, 62, c.dark, 26) +
          rect(40, 172, 320, 56, c.base, 26) +
          times(9, (i) => rect(62 + i * 18, 184, 9, 30, c.line, 4)).join('') +
          rect(236, 172, 10, 56, palette[accent].base) +
          rect(262, 190, 50, 16, c.light, 8),
      ) +
      wire('M350 190Q392 230 330 300', '#343842', 6)
    )
  },
  clip: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    const unit = (x: number, furry: boolean) =>
      (furry
        ? circle(x + 40, 104, 40, '#5b6270') +
          circle(x + 40, 104, 40, 'none', 'stroke="#7c8696" stroke-width="8" stroke-dasharray="4 6"')
        : '') +
      rect(x, 114, 80, 92, c.dark, 20) +
      rect(x, 112, 78, 88, c.base, 20) +
      rect(x + 26, 124, 28, 6, c.line, 3) +
      circle(x + 40, 160, 11, a.base) +
      rect(x + 30, 190, 20, 26, c.line, 5)
    return (
      unit(64, true) +
      unit(256, false) +
      rect(84, 238, 232, 112, c.line, 28) +
      rect(84, 234, 232, 108, c.dark, 28) +
      rect(104, 252, 66, 72, c.base, 14) +
      rect(230, 252, 66, 72, c.base, 14) +
      rect(182, 258, 38, 60, '#0d0f14', 8) +
      times(4, (i) => rect(189, 304 - i * 11, 24, 6, i < 3 ? '#54d17a' : '#343842', 2)).join('')
    )
  },
}

const words = {
  capsule: 'a desktop microphone on its foot',
  condenser: 'a studio microphone in its spider mount',
  dynamic: 'a broadcast microphone on an arm',
  shotgun: 'a short shotgun microphone on its mount',
  clip: 'two clip-on transmitters above their charging case',
}

export const drawMicrophone = (spec: Spec): Scene[] => [
  {
    art: forms[spec.form](spec),
    view: `${words[spec.form]}, in ${spec.body}`,
    ground: { y: 352, reach: 110 },
    detail: {
      x: spec.form === 'dynamic' ? 150 : spec.form === 'clip' ? 110 : 200,
      y: spec.form === 'clip' ? 150 : spec.form === 'dynamic' ? 190 : spec.form === 'shotgun' ? 210 : 150,
      size: 160,
      view: spec.form === 'clip' ? 'close-up of a transmitter in its fur' : 'close-up of the head',
    },
  },
]
