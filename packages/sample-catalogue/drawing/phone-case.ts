import { palette } from './palette.ts'
import { cameraBlock } from './phone-back.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, polygon, rect, rects, rotated, type Scene, times, window } from './svg.ts'

type Spec = SpecOf<'phone-case'>

const terrazzoColors = ['#d64545', '#2b9a97', '#efc440', '#3d74d6', '#e3a9ab', '#343842']

const patternOf = ({ pattern, body, accent }: Spec): string => {
  const c = palette[body]
  const a = palette[accent]
  const patterns = {
    plain: '',
    clear: polygon([0, 0, 90, 0, 0, 190], '#fff', 'opacity=".3"'),
    stripes: rects(
      times(8, (i) => [0, 10 + i * 40, 160, 20] as const),
      a.base,
    ),
    leather:
      rect(8, 8, 144, 304, 'none', 18, `stroke="${a.light}" stroke-width="2.5" stroke-dasharray="7 5"`) +
      rect(30, 200, 100, 74, c.dark, 8) +
      rect(36, 190, 88, 20, a.base, 4) +
      rect(30, 206, 100, 68, c.base, 8, `stroke="${a.light}" stroke-width="2" stroke-dasharray="6 4"`),
    ridged:
      rects(
        times(13, (i) => [0, 120 + i * 15, 16, 8] as const),
        c.line,
      ) +
      rects(
        times(13, (i) => [144, 120 + i * 15, 16, 8] as const),
        c.line,
      ) +
      rect(24, 286, 112, 8, a.base, 4),
    terrazzo: times(36, (i) => {
      const [x, y] = [(i * i * 37 + i * 61) % 152, i * 8.8]
      return polygon([x, y, x + 8 + (i % 5), y + (i % 4), x + 4, y + 9 + (i % 5)], terrazzoColors[(i * 5) % 6] ?? '')
    }).join(''),
  }
  return patterns[pattern]
}

export const drawPhoneCase = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const lenses = spec.camera === 'bar' || spec.camera === 'ring' ? 3 : 2
  const clear = spec.pattern === 'clear'
  const inside = clear ? palette[spec.accent] : palette.graphite
  const art =
    rect(116, 40, 168, 328, c.dark, 32) +
    rect(116, 40, 165, 324, clear ? inside.base : c.base, 32) +
    `<clipPath id="c"><rect x="120" y="44" width="158" height="316" rx="28"/></clipPath><g clip-path="url(#c)">${window(120, 44, 160, 320, '0 0 160 320', patternOf(spec))}</g>` +
    (clear ? rect(117, 41, 166, 326, 'none', 31, `stroke="#fff" stroke-width="7" opacity=".7"`) : '') +
    cameraBlock(spec.camera, lenses, 124, 48, 152, clear ? inside : { ...c, dark: c.line }, true) +
    cameraBlock(spec.camera, lenses, 128, 52, 144, inside) +
    (spec.ring
      ? circle(200, 226, 46, 'none', `stroke="${palette[spec.accent].light}" stroke-width="7" opacity=".85"`) +
        rect(196, 280, 8, 26, palette[spec.accent].light, 4, 'opacity=".85"')
      : '') +
    rect(284, 120, 5, 44, c.line, 2)
  const look = {
    plain: 'plain',
    clear: 'clear',
    stripes: 'striped',
    leather: 'stitched leather',
    ridged: 'ridged',
    terrazzo: 'speckled',
  }[spec.pattern]
  return [
    {
      art: rotated(6, 200, 204, art),
      view: `a ${look} case in ${spec.body}, from behind`,
      ground: { y: 380, reach: 90 },
      zoom: 0.98,
      detail: { x: 190, y: 130, size: 180, view: 'close-up of the opening for the cameras' },
    },
  ]
}
