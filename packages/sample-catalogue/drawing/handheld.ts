import { palette, type Shades } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { screen, wallpaperWords } from './screens.ts'
import { circle, path, polygon, rect, rotated, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'handheld'>

const stick = (x: number, y: number, ring: string) =>
  circle(x, y, 20, '#15171c') +
  circle(x, y, 15, '#343842') +
  circle(x, y, 8, '#4a4f5a') +
  circle(x, y, 20, 'none', `stroke="${ring}" stroke-width="2.5"`)
const cross = (x: number, y: number, size: number, color: string) =>
  rect(x - size, y - size / 3, size * 2, (size * 2) / 3, color, 3) +
  rect(x - size / 3, y - size, (size * 2) / 3, size * 2, color, 3)
const buttons = (x: number, y: number, reach: number, radius: number, colors: readonly string[]) =>
  [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ]
    .map(([dx = 0, dy = 0], i) => circle(x + dx * reach, y + dy * reach, radius, colors[i % colors.length] ?? ''))
    .join('')
const four = ['#efc440', '#d64545', '#3f9b5f', '#3d74d6']

const forms = {
  wide: (spec: Spec, c: Shades, l: Shades, r: Shades) =>
    path('M26 176q0-48 48-50h252q48 2 48 50l8 84q2 36-26 36q-24 0-36-22H80q-12 22-36 22q-28 0-26-36z', c.dark) +
    path('M28 174q0-46 46-48h252q46 2 46 48l6 78q2 32-22 32q-22 0-34-22H78q-12 22-34 22q-24 0-22-32z', c.base) +
    rect(100, 138, 200, 124, '#0d0f14', 8) +
    screen(106, 144, 188, 112, spec.screen) +
    stick(62, 168, l.base) +
    cross(66, 222, 16, '#15171c') +
    stick(338, 222, r.base) +
    buttons(338, 170, 17, 8, spec.left === 'red' ? [r.base] : four) +
    rect(36, 114, 66, 14, c.line, 7) +
    rect(298, 114, 66, 14, c.line, 7),
  split: (spec: Spec, c: Shades, l: Shades, r: Shades) =>
    rect(88, 124, 224, 152, c.base, 8) +
    rect(98, 134, 204, 132, '#0d0f14', 4) +
    screen(104, 140, 192, 120, spec.screen) +
    rotated(
      -4,
      60,
      200,
      path('M84 122H60q-36 0-36 36v84q0 36 36 36h24z', l.dark) +
        path('M82 122H60q-34 0-34 36v80q0 36 34 36h22z', l.base) +
        stick(54, 168, l.dark) +
        buttons(54, 226, 12, 6, ['#22252c']),
    ) +
    rotated(
      4,
      340,
      200,
      path('M316 122h24q36 0 36 36v84q0 36-36 36h-24z', r.dark) +
        path('M318 122h22q34 0 34 36v80q0 36-34 36h-22z', r.base) +
        buttons(346, 168, 12, 6, ['#22252c']) +
        stick(346, 226, r.dark),
    ),
  retro: (spec: Spec, c: Shades, l: Shades, r: Shades) =>
    path('M108 44h184q14 0 14 14v232q0 62-62 62H108q-14 0-14-14V58q0-14 14-14z', c.dark) +
    path('M108 42h180q14 0 14 14v230q0 60-60 60H108q-14 0-14-14V56q0-14 14-14z', c.base) +
    rect(112, 62, 172, 132, '#4a4f5a', 12) +
    rect(126, 74, 144, 108, '#0d0f14', 4) +
    screen(130, 78, 136, 100, spec.screen) +
    cross(146, 242, 25, r.base) +
    circle(256, 228, 15, l.base) +
    circle(218, 250, 15, l.base) +
    rotated(-24, 190, 310, rect(156, 300, 32, 9, c.line, 4.5) + rect(200, 300, 32, 9, c.line, 4.5)) +
    times(4, (i) => wire(`M${236 + i * 13} 322l12-18`, c.dark, 5)).join(''),
  clamshell: (spec: Spec, c: Shades, l: Shades, r: Shades) =>
    polygon([76, 60, 324, 60, 316, 196, 84, 196], c.dark) +
    rect(80, 56, 240, 138, c.base, 18) +
    rect(122, 70, 156, 108, '#0d0f14', 6) +
    screen(128, 76, 144, 96, spec.screen) +
    rect(110, 192, 180, 14, c.line, 7) +
    polygon([74, 204, 326, 204, 346, 352, 54, 352], c.dark) +
    polygon([76, 202, 324, 202, 342, 342, 58, 342], c.light) +
    polygon([132, 218, 268, 218, 274, 326, 126, 326], '#0d0f14') +
    screen(136, 224, 128, 96, 'tiles') +
    cross(98, 262, 15, l.base) +
    buttons(304, 262, 13, 6.5, [r.base]) +
    wire('M300 318l50 34', r.base, 6),
}

const words = {
  wide: 'with sticks on both sides',
  split: 'with a grip in a different color on each side',
  retro: 'upright, with cross and two buttons',
  clamshell: 'open, with two screens',
}

export const drawHandheld = (spec: Spec): Scene[] => [
  {
    art: forms[spec.form](spec, palette[spec.body], palette[spec.left], palette[spec.right]),
    view: `${spec.body}, ${words[spec.form]}, showing ${wallpaperWords[spec.screen]}`,
    ground: {
      y: spec.form === 'retro' || spec.form === 'clamshell' ? 356 : 300,
      reach: spec.form === 'retro' ? 100 : 150,
    },
    detail: {
      x: spec.form === 'retro' ? 220 : spec.form === 'clamshell' ? 290 : 320,
      y: spec.form === 'retro' || spec.form === 'clamshell' ? 260 : 200,
      size: 150,
      view: 'close-up of the buttons',
    },
  },
]
