import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, path, rect, type Scene, text, times, wire } from './svg.ts'
import { lensGlass } from './webcam.ts'

type Spec = SpecOf<'entrance'>

const door = (color: string, line: string) =>
  rect(60, 20, 240, 380, color, 4) +
  rect(92, 52, 176, 130, 'none', 4, `stroke="${line}" stroke-width="6"`) +
  rect(92, 220, 176, 180, 'none', 4, `stroke="${line}" stroke-width="6"`)
const bricks = times(10, (row) =>
  times(4, (i) => rect(i * 112 - (row % 2) * 56, row * 40, 106, 34, '#d9a284', 2)).join(''),
).join('')

const forms = {
  doorbell: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      `<g opacity=".45">${bricks}</g>` +
      rect(136, 52, 128, 300, c.dark, 40) +
      rect(136, 50, 124, 296, c.base, 40) +
      rect(152, 68, 92, 128, '#15171c', 34) +
      lensGlass(198, 128, 36) +
      circle(198, 180, 4, '#e5484d') +
      times(6, (i) => circle(178 + (i % 3) * 20, 222 + Math.floor(i / 3) * 12, 3, c.line)).join('') +
      circle(198, 290, 36, c.dark) +
      circle(198, 290, 36, 'none', `stroke="${a.base}" stroke-width="6"`) +
      circle(198, 290, 22, c.light)
    )
  },
  peephole: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      door('#3f6f63', '#2f564c') +
      rect(116, 110, 130, 176, c.dark, 30) +
      rect(116, 108, 126, 172, c.base, 30) +
      circle(179, 172, 50, a.base) +
      lensGlass(179, 172, 41) +
      circle(179, 250, 15, c.light) +
      circle(179, 250, 15, 'none', `stroke="${a.base}" stroke-width="4"`)
    )
  },
  deadbolt: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      door('#e9e2d2', '#d4c7ab') +
      rect(200, 60, 128, 262, c.dark, 60) +
      rect(200, 58, 122, 256, c.base, 58) +
      circle(261, 128, 52, c.dark) +
      circle(261, 126, 46, c.light) +
      rect(252, 84, 18, 84, c.line, 9) +
      circle(
        261,
        126,
        58,
        'none',
        `stroke="${a.base}" stroke-width="5" stroke-dasharray="90 300" stroke-linecap="round"`,
      ) +
      circle(261, 262, 14, '#15171c') +
      circle(261, 262, 6, '#54d17a') +
      rect(296, 104, 52, 40, '#c9ced6', 4)
    )
  },
  lever: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      door('#4a5a72', '#3a475b') +
      rect(214, 50, 86, 288, a.base, 34) +
      rect(216, 50, 80, 282, c.dark, 32) +
      rect(218, 50, 74, 276, c.base, 32) +
      circle(255, 128, 30, c.dark) +
      wire('M255 128Q200 126 120 132', c.light, 27) +
      wire('M255 132Q200 132 124 138', c.base, 17) +
      rect(228, 190, 54, 90, '#15171c', 10) +
      times(9, (i) => circle(240 + (i % 3) * 15, 206 + Math.floor(i / 3) * 18, 4, '#e4e7ec')).join('') +
      circle(255, 262, 8, '#54d17a') +
      path('M130 126q14-8 26-2', 'none', 'stroke="#3d9ae8" stroke-width="4"')
    )
  },
  keypad: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      `<g opacity=".45">${bricks}</g>` +
      path('M110 92q0-40 40-40h100q40 0 40 40v8H110z', c.light) +
      rect(110, 88, 180, 268, c.dark, 26) +
      rect(110, 86, 176, 264, c.base, 26) +
      rect(132, 104, 132, 26, '#15171c', 8) +
      times(4, (i) => circle(162 + i * 24, 117, 5, i < 2 ? a.light : '#4d5361')).join('') +
      times(
        12,
        (i) =>
          circle(150 + (i % 3) * 48, 164 + Math.floor(i / 3) * 48, 20, c.dark) +
          text(
            150 + (i % 3) * 48,
            171 + Math.floor(i / 3) * 48,
            19,
            a.light,
            ['7', '2', '9', '4', '0', '1', '8', '5', '3', '×', '6', '✓'][i] ?? '',
          ),
      ).join('')
    )
  },
}

const words = {
  doorbell: 'a doorbell with camera and ring button on a brick wall',
  peephole: 'a camera in place of a peephole',
  deadbolt: 'a motorized turn knob over the lock',
  lever: 'a door handle with fingerprint reader and keypad',
  keypad: 'a lit keypad on a brick wall',
}
const details = {
  doorbell: [198, 280],
  peephole: [179, 180],
  deadbolt: [261, 130],
  lever: [240, 200],
  keypad: [200, 150],
} as const

export const drawEntrance = (spec: Spec): Scene[] => {
  const [x, y] = details[spec.form]
  return [
    {
      art: forms[spec.form](spec),
      view: `${words[spec.form]}, in ${spec.body}`,
      detail: { x, y, size: 150, view: 'close-up' },
    },
  ]
}
