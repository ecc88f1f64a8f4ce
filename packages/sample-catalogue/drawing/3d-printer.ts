import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, d, path, polygon, rect, type Scene, wire } from './svg.ts'

type Spec = SpecOf<'3d-printer'>

/** Standing on x, y; about 90 wide. */
const models = {
  vase: (x: number, y: number, color: string, light: string) =>
    path(d`M${x - 22} ${y}q-22-30 0-52q10-14 2-30h40q-8 16 2 30q22 22 0 52z`, color) +
    wire(d`M${x - 8} ${y - 6}q-14-24 0-44M${x + 8} ${y - 6}q-4-24 2-44`, light, 4),
  boat: (x: number, y: number, color: string, light: string) =>
    path(d`M${x - 50} ${y - 34}q40 12 96-6q-6 32-30 40h-50q-14-14-16-34z`, color) +
    rect(x - 22, y - 62, 34, 30, color, 3) +
    rect(x - 14, y - 55, 18, 14, light, 2) +
    rect(x + 14, y - 58, 10, 22, color),
  gear: (x: number, y: number, color: string, light: string) =>
    circle(x, y - 40, 30, color) +
    circle(x, y - 40, 34, 'none', `stroke="${color}" stroke-width="12" stroke-dasharray="13.3 13.3"`) +
    circle(x, y - 40, 11, light),
  castle: (x: number, y: number, color: string, light: string) =>
    path(d`M${x - 40} ${y}v-52h10v8h8v-8h10v20h24v-36h6v-10h10v10h12v34h10v34z`, color) +
    rect(x - 8, y - 24, 16, 24, light, 8) +
    polygon([x + 14, y - 78, x + 34, y - 72, x + 14, y - 66], light),
}

const forms = {
  bed: (
    c: { base: string; dark: string; light: string; line: string },
    a: { base: string; light: string },
    spec: Spec,
  ) =>
    rect(112, 84, 16, 240, c.base, 3) +
    rect(272, 84, 16, 240, c.base, 3) +
    rect(106, 76, 188, 16, c.light, 4) +
    rect(104, 168, 192, 14, c.dark, 4) +
    rect(196, 158, 44, 44, c.base, 6) +
    polygon([210, 202, 226, 202, 218, 214], '#d8b04a') +
    circle(218, 178, 10, a.base) +
    models[spec.model](206, 296, a.base, a.light) +
    rect(96, 296, 208, 10, '#c79d68', 3) +
    rect(80, 312, 240, 26, c.base, 8) +
    rect(270, 318, 40, 14, '#5db1e6', 3) +
    circle(318, 70, 34, a.base) +
    circle(318, 70, 12, c.line) +
    wire('M300 98Q250 120 220 158', a.base, 3),
  enclosed: (
    c: { base: string; dark: string; light: string; line: string },
    a: { base: string; light: string },
    spec: Spec,
  ) =>
    rect(120, 40, 60, 40, c.dark, 6) +
    rect(220, 40, 60, 40, c.dark, 6) +
    circle(150, 62, 14, '#ee8434') +
    circle(250, 62, 14, '#3d74d6') +
    rect(82, 78, 236, 266, c.base, 16) +
    rect(82, 328, 236, 16, c.dark, 8) +
    rect(102, 98, 196, 190, '#181b22', 8) +
    rect(102, 142, 196, 8, '#7c8696') +
    rect(186, 132, 40, 34, c.light, 4) +
    polygon([200, 166, 212, 166, 206, 176], '#d8b04a') +
    models[spec.model](200, 264, a.base, a.light) +
    rect(126, 264, 148, 8, '#c79d68', 2) +
    polygon([106, 100, 176, 100, 106, 220], '#fff', 'opacity=".12"') +
    rect(120, 300, 60, 20, '#5db1e6', 4) +
    circle(270, 310, 8, a.base),
  resin: (
    c: { base: string; dark: string; light: string; line: string },
    a: { base: string; light: string },
    spec: Spec,
  ) =>
    rect(116, 62, 168, 200, '#ee8434', 14, 'opacity=".38"') +
    rect(186, 80, 28, 170, '#a3abb8', 3) +
    rect(152, 124, 96, 16, '#7c8696', 3) +
    `<g transform="translate(0 396) scale(1 -1)">${models[spec.model](200, 256, a.base, a.light)}</g>` +
    rect(136, 236, 128, 24, '#22252c', 4) +
    rect(144, 230, 112, 10, a.base, 3) +
    rect(116, 62, 168, 200, 'none', 14, 'stroke="#c9651b" stroke-width="4"') +
    polygon([130, 70, 170, 70, 130, 190], '#fff', 'opacity=".3"') +
    rect(92, 258, 216, 80, c.base, 12) +
    rect(92, 324, 216, 14, c.dark, 7) +
    rect(160, 274, 80, 36, '#15171c', 5) +
    rect(166, 280, 40, 6, '#5db1e6', 3) +
    rect(166, 292, 60, 6, a.base, 3),
  cantilever: (
    c: { base: string; dark: string; light: string; line: string },
    a: { base: string; light: string },
    spec: Spec,
  ) =>
    rect(268, 84, 32, 244, c.base, 8) +
    rect(292, 84, 8, 244, c.dark, 4) +
    rect(120, 148, 172, 18, c.light, 6) +
    rect(150, 138, 48, 46, a.base, 8) +
    polygon([166, 184, 182, 184, 174, 196], '#d8b04a') +
    models[spec.model](178, 294, a.base, a.light) +
    rect(104, 294, 150, 10, '#343842', 3) +
    rect(80, 306, 236, 30, c.base, 12) +
    rect(80, 324, 236, 12, c.dark, 6) +
    circle(290, 316, 6, a.base) +
    circle(284, 66, 30, a.base) +
    circle(284, 66, 10, c.line),
}

const words = { vase: 'a vase', boat: 'a little boat', gear: 'a gear wheel', castle: 'a castle' }

export const draw3dPrinter = (spec: Spec): Scene[] => [
  {
    art: forms[spec.form](palette[spec.body], palette[spec.accent], spec),
    view: `in ${spec.body}, printing ${words[spec.model]}`,
    ground: { y: 340, reach: 134 },
    detail: {
      x: spec.form === 'resin' ? 200 : 190,
      y: spec.form === 'resin' ? 180 : 250,
      size: 160,
      view: `close-up of ${words[spec.model]} being made`,
    },
  },
]
