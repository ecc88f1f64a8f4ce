import { palette, type Shades } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, d, ellipse, path, rect, rotated, type Scene, wire } from './svg.ts'

type Spec = SpecOf<'earbuds'>

const bud = (form: Spec['form'], x: number, y: number, c: Shades, a: Shades): string => {
  const forms = {
    stem:
      rect(x - 9, y, 20, 74, c.dark, 10) +
      rect(x - 9, y, 17, 72, c.base, 9) +
      circle(x, y, 26, c.base) +
      ellipse(x - 20, y - 6, 12, 15, '#343842') +
      circle(x + 8, y - 8, 7, c.light) +
      rect(x - 4, y + 56, 8, 8, a.base, 3),
    bean:
      ellipse(x, y + 6, 34, 38, c.dark) +
      ellipse(x, y + 3, 33, 36, c.base) +
      ellipse(x - 26, y - 14, 15, 18, '#343842', `transform="rotate(-30 ${x - 26} ${y - 14})"`) +
      ellipse(x + 8, y - 10, 12, 9, c.light) +
      circle(x + 10, y + 20, 4, a.base),
    hook:
      wire(d`M${x + 6} ${y - 20}q40-46 56 6t-26 84`, c.dark, 9) +
      ellipse(x, y + 6, 30, 34, c.base) +
      ellipse(x - 24, y - 8, 13, 16, '#343842') +
      circle(x + 4, y + 6, 10, a.base),
    wired:
      wire(d`M${x + 4} ${y + 20}q6 90 ${200 - x} 120`, '#343842', 4) +
      ellipse(x, y, 30, 34, c.base) +
      ellipse(x - 22, y - 14, 12, 15, '#22252c') +
      ellipse(x + 6, y - 4, 14, 16, a.base) +
      rect(x - 2, y + 28, 14, 22, a.dark, 5),
  }
  return forms[form]
}

const mirrored = (content: string) => `<g transform="translate(400) scale(-1 1)">${content}</g>`

const caseOf = (spec: Spec, c: Shades, a: Shades): string => {
  const cases = {
    pill:
      rect(110, 244, 180, 104, c.dark, 50) +
      rect(110, 244, 180, 98, c.base, 49) +
      wire('M112 282H288', c.dark, 3) +
      path('M130 262q14-14 40-14h40', 'none', `stroke="${c.light}" stroke-width="8" stroke-linecap="round"`),
    square:
      rect(126, 226, 148, 128, c.dark, 30) +
      rect(126, 226, 148, 122, c.base, 30) +
      wire('M128 268H272', c.dark, 3) +
      rect(144, 236, 74, 9, c.light, 4.5),
    round:
      circle(200, 290, 72, c.dark) +
      circle(200, 286, 71, c.base) +
      wire('M131 272H269', c.dark, 3) +
      path('M150 244q20-20 50-22', 'none', `stroke="${c.light}" stroke-width="8" stroke-linecap="round"`),
  }
  return cases[spec.case] + circle(200, 306, 4.5, a.base)
}

export const drawEarbuds = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const a = palette[spec.accent]
  const wired = spec.form === 'wired'
  const left = bud(spec.form, 134, wired ? 120 : 116, c, a)
  const cable = wired
    ? wire('M200 260V300Q200 350 250 350', '#343842', 5) +
      rect(186, 248, 28, 40, a.base, 8) +
      rect(246, 338, 44, 24, a.dark, 8) +
      rect(290, 343, 18, 14, '#c9ced6', 4)
    : caseOf(spec, c, a)
  const art = (wired ? '' : cable) + left + mirrored(left) + (wired ? cable : '')
  const open =
    path(d`M96 196q0-96 104-96t104 96z`, c.base) +
    path('M120 186q4-62 80-64t80 64z', c.dark) +
    rect(96, 196, 208, 130, c.dark, 44) +
    rect(96, 192, 208, 124, c.base, 44) +
    rect(96, 188, 208, 40, c.light, 8) +
    ellipse(150, 208, 30, 14, '#15171c') +
    ellipse(250, 208, 30, 14, '#15171c') +
    rotated(-8, 150, 190, ellipse(150, 190, 24, 26, a.base)) +
    rotated(8, 250, 190, ellipse(250, 190, 24, 26, a.base)) +
    circle(200, 276, 5, '#54d17a')
  const form = { stem: 'with stems', bean: 'without stems', hook: 'with ear hooks', wired: 'on a cable' }[spec.form]
  return [
    {
      art,
      view: `${spec.body} earbuds ${form}${wired ? '' : ` above their ${spec.case === 'pill' ? 'pill-shaped' : spec.case} case`}`,
      ground: { y: wired ? 366 : 358, reach: 96 },
      zoom: 1.06,
      ...(wired ? { detail: { x: 140, y: 125, size: 150, view: 'close-up of one earpiece' } } : {}),
    },
    ...(wired ? [] : [{ art: open, view: 'in their open case', ground: { y: 330, reach: 110 } }]),
  ]
}
