import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, polygon, rect, rects, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'audio-interface'>

const socket = (x: number, y: number, radius: number) =>
  circle(x, y, radius, '#15171c') +
  circle(x, y, radius - 4, '#2a2d35') +
  circle(x, y, radius * 0.3, '#0d0f14') +
  [-0.5, 0, 0.5]
    .map((o) => circle(x + o * radius, y + (o === 0 ? radius * 0.5 : -radius * 0.25), 2, '#d8b04a'))
    .join('')
const knob = (x: number, y: number, radius: number, ring: string) =>
  circle(
    x,
    y,
    radius + 4,
    'none',
    `stroke="${ring}" stroke-width="3.5" stroke-dasharray="${Math.round(radius * 4.4)} 99" transform="rotate(130 ${Math.round(x)} ${Math.round(y)})"`,
  ) +
  circle(x, y, radius, '#22252c') +
  circle(x, y, radius * 0.78, '#4a4f5a') +
  rect(x - 1.5, y - radius * 0.8, 3, radius * 0.5, '#fff', 1.5)

export const drawAudioInterface = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const a = palette[spec.accent]
  const pads = spec.inputs === 4 && spec.knobs === 4
  const width = spec.inputs === 1 ? 190 : spec.inputs === 2 ? 268 : 336
  const x = 200 - width / 2
  const pitch = spec.inputs > 2 ? 47 : 54
  const mixer =
    polygon([52, 320, 80, 92, 320, 92, 348, 320], c.dark) +
    polygon([56, 312, 82, 92, 318, 92, 344, 312], c.base) +
    times(4, (i) => knob(116 + i * 40, 122, 12, a.base)).join('') +
    times(
      4,
      (i) =>
        rect(105 + i * 42, 156, 8, 128, '#15171c', 4) + rect(96 + i * 42, 190 + ((i * 31) % 60), 26, 16, a.base, 4),
    ).join('') +
    times(8, (i) =>
      rect(
        270 + (i % 2) * 28,
        156 + Math.floor(i / 2) * 32,
        23,
        26,
        ['#d64545', '#efc440', '#3f9b5f', '#3d74d6', '#7b5cc9', '#2b9a97', '#ee8434', '#e3a9ab'][i] ?? '',
        4,
      ),
    ).join('')
  const front =
    polygon([x + 4, 152, x + 30, 116, x + width - 30, 116, x + width - 4, 152], c.light) +
    rect(x, 150, width, 130, c.base, 12) +
    rect(x, 262, width, 18, c.dark, 9) +
    rect(x + 12, 162, width - 24, 96, '#1b1d23', 8) +
    times(spec.inputs, (i) => socket(x + 44 + i * pitch, 210, pitch * 0.42)).join('') +
    times(spec.knobs, (i) =>
      spec.inputs === 1
        ? knob(x + 130, 210, 30, a.base)
        : knob(
            x + 30 + spec.inputs * pitch + 14 + (i % 3) * (spec.knobs > 3 ? 32 : 37),
            spec.knobs > 3 ? 188 + Math.floor(i / 3) * 44 : 200 + (i % 2) * 14,
            spec.knobs > 3 ? 12 : 16,
            a.base,
          ),
    ).join('') +
    wire(`M${x + 20} 300v-14M${x + width - 20} 300v-14`, c.line, 10)
  const back =
    rect(44, 150, 312, 120, c.base, 12) +
    rect(44, 252, 312, 18, c.dark, 9) +
    rects([[74, 196, 24, 10]], '#0d0f14') +
    times(4, (i) => circle(150 + i * 48, 202, 18, '#22252c') + circle(150 + i * 48, 202, 8, '#0d0f14')).join('') +
    circle(334, 202, 6, a.base)
  return [
    {
      art: pads ? mixer : front,
      view: pads
        ? `a ${spec.body} mixer with four faders and eight pads`
        : `the front in ${spec.body}, with ${spec.inputs} input${spec.inputs > 1 ? 's' : ''} and ${spec.knobs} knob${spec.knobs > 1 ? 's' : ''}`,
      ground: { y: pads ? 322 : 296, reach: width * 0.52 },
    },
    { art: back, view: 'the back with USB-C and line outputs', ground: { y: 276, reach: 158 } },
  ]
}
