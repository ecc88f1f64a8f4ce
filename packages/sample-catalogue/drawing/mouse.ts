import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, d, ellipse, path, polygon, rect, repeat, type Scene, wire } from './svg.ts'

type Spec = SpecOf<'mouse'>

const office = ({ body, accent }: Spec) => {
  const c = palette[body]
  const a = palette[accent]
  return (
    path('M122 190C122 108 150 84 204 84S290 112 290 196C290 290 262 338 204 338S112 300 122 190z', c.dark) +
    path('M132 190C132 112 156 88 206 88S290 114 288 196C288 288 262 330 208 330S126 296 132 190z', c.base) +
    path('M138 190C138 118 158 94 200 94V200H138z', c.light, 'opacity=".7"') +
    wire('M203 88V202M132 204Q210 190 288 204', c.line, 3) +
    rect(192, 112, 22, 52, c.line, 11) +
    rect(196, 118, 14, 40, a.base, 7) +
    path('M118 214q-10 30 2 56q10-26 8-54z', c.line) +
    circle(208, 286, 5, a.base)
  )
}

const gaming = ({ body, accent }: Spec) => {
  const c = palette[body]
  const a = palette[accent]
  return (
    wire('M200 90Q200 50 240 40', c.line, 5) +
    path(
      'M130 140C134 100 156 82 200 82S266 100 270 140C262 190 284 220 284 262C284 314 250 340 200 340S116 314 116 262C116 220 138 190 130 140z',
      c.dark,
    ) +
    path(
      'M136 142C140 106 160 88 200 88S260 106 264 142C256 190 276 222 276 262C276 310 246 332 200 332S124 310 124 262C124 222 144 190 136 142z',
      c.base,
    ) +
    path('M142 142C146 110 162 94 196 94V196H140Q146 170 142 142z', c.light) +
    path('M258 142C254 110 238 94 204 94V196H260Q254 170 258 142z', c.light) +
    rect(193, 112, 14, 44, a.base, 7) +
    polygon([200, 236, 222, 262, 200, 300, 178, 262], a.base) +
    polygon([200, 246, 213, 262, 200, 285, 187, 262], c.base) +
    repeat(3, (i) => rect(120, 214 + i * 22, 10, 15, c.line, 4))
  )
}

const travel = ({ body, accent }: Spec) => {
  const c = palette[body]
  return (
    rect(128, 88, 144, 240, c.dark, 72) +
    rect(128, 84, 144, 238, c.base, 72) +
    path('M200 84a72 72 0 0 0-72 72v46h72z', c.light, 'opacity=".7"') +
    wire('M200 86V200M128 202H272', c.dark, 3) +
    rect(191, 122, 18, 44, palette[accent].base, 9) +
    rect(191, 122, 18, 44, 'none', 9, `stroke="${c.line}" stroke-width="2"`) +
    circle(200, 270, 4, c.dark)
  )
}

const vertical = ({ body, accent }: Spec) => {
  const c = palette[body]
  const a = palette[accent]
  return (
    path(
      'M84 322Q96 220 164 116Q190 84 222 96Q262 112 286 180Q318 264 330 322Q332 336 316 336H98Q82 336 84 322z',
      c.base,
    ) +
    path('M84 322Q96 220 164 116Q190 84 222 96Q196 120 186 200Q180 270 192 336H98Q82 336 84 322z', c.light) +
    path('M222 96Q262 112 286 180L300 216Q250 196 206 210Q210 130 222 96z', c.dark) +
    wire('M212 160Q256 156 292 196', c.line, 3) +
    rect(244, 142, 14, 36, a.base, 7, 'transform="rotate(-32 251 160)"') +
    path('M128 214q22-18 34-46l10 6q-10 34-32 54z', a.base) +
    path('M84 322h246q2 14-14 14H98q-14 0-14-14z', c.dark) +
    circle(172, 262, 4, a.base)
  )
}

const trackball = ({ body, accent }: Spec) => {
  const c = palette[body]
  const a = palette[accent]
  return (
    path('M66 250C70 170 130 108 214 112S346 170 344 246S300 334 208 334S60 320 66 250z', c.dark) +
    path('M70 240C76 166 134 106 214 108S342 164 340 238S298 324 208 324S66 310 70 240z', c.base) +
    path('M190 112q110-14 146 90q-60-40-140-22z', c.light) +
    wire('M256 122L244 184M196 112V184', c.line, 3) +
    rect(216, 124, 18, 46, c.line, 9) +
    rect(220, 130, 10, 34, '#9aa1ae', 5) +
    circle(126, 218, 50, c.line) +
    circle(126, 216, 43, a.base) +
    ellipse(112, 198, 16, 10, a.light, 'transform="rotate(-32 112 198)"') +
    path(d`M90 240a43 43 0 0 0 72 0a60 60 0 0 1-72 0z`, a.dark)
  )
}

const forms = { office, gaming, travel, vertical, trackball }
const words = {
  office: 'a contoured',
  gaming: 'a light gaming',
  travel: 'a flat travel',
  vertical: 'a vertical',
  trackball: 'a trackball',
}

export const drawMouse = (spec: Spec): Scene[] => [
  {
    art: forms[spec.form](spec),
    view: `${words[spec.form]} mouse in ${spec.body}`.replace('trackball mouse', 'trackball'),
    ground: { y: 338, reach: spec.form === 'trackball' || spec.form === 'vertical' ? 138 : 84 },
    detail:
      spec.form === 'trackball'
        ? { x: 130, y: 210, size: 170, view: 'close-up of the ball' }
        : spec.form === 'vertical'
          ? { x: 240, y: 165, size: 170, view: 'close-up of the buttons and the wheel' }
          : { x: 200, y: 140, size: 170, view: 'close-up of the wheel' },
  },
]
