import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, path, polygon, rect, rotated, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'controller'>

const stick = (x: number, y: number, ring: string) =>
  circle(x, y, 27, '#15171c') +
  circle(x, y, 27, 'none', `stroke="${ring}" stroke-width="3"`) +
  circle(x, y, 20, '#343842') +
  circle(x, y, 11, '#4a4f5a')
const cross = (x: number, y: number, color: string) =>
  rect(x - 26, y - 9, 52, 18, color, 5) + rect(x - 9, y - 26, 18, 52, color, 5)

const forms = {
  pad: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      path('M104 108h60l14 10h44l14-10h60l10 24H94z', c.line) +
      path(
        'M118 118h164q40 0 54 44l28 110q10 52-28 60q-28 4-48-34l-18-32H130l-18 32q-20 38-48 34q-38-8-28-60l28-110q14-44 54-44z',
        c.dark,
      ) +
      path(
        'M118 114h164q40 0 54 44l26 106q10 50-26 58q-26 4-46-34l-20-32H130l-20 32q-20 38-46 34q-36-8-26-58l26-106q14-44 54-44z',
        c.base,
      ) +
      path('M118 114h70l-130 170q-16-8-10-40l24-90q12-40 46-40z', c.light, 'opacity=".4"') +
      stick(118, 168, a.base) +
      stick(244, 226, a.base) +
      cross(158, 228, c.line) +
      [
        [0, -1],
        [1, 0],
        [0, 1],
        [-1, 0],
      ]
        .map(([dx = 0, dy = 0], i) =>
          circle(288 + dx * 23, 170 + dy * 23, 11, ['#efc440', '#d64545', '#3f9b5f', '#3d74d6'][i] ?? ''),
        )
        .join('') +
      circle(200, 158, 13, a.base) +
      rect(164, 150, 16, 7, c.dark, 3.5) +
      rect(220, 150, 16, 7, c.dark, 3.5)
    )
  },
  retro: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return rotated(
      -6,
      200,
      200,
      rect(44, 132, 312, 146, c.dark, 18) +
        rect(44, 128, 312, 144, c.base, 18) +
        rect(58, 144, 284, 112, '#22252c', 10) +
        cross(110, 202, '#e4e7ec') +
        rect(162, 196, 34, 12, c.base, 6) +
        rect(206, 196, 34, 12, c.base, 6) +
        rect(254, 178, 36, 40, c.light, 6) +
        rect(298, 178, 36, 40, c.light, 6) +
        circle(272, 202, 14, a.base) +
        circle(316, 202, 14, a.base) +
        rect(160, 158, 80, 10, a.base, 5) +
        wire('M162 236h78', c.dark, 6),
    )
  },
  arcade: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      polygon([64, 150, 336, 150, 372, 310, 28, 310], c.light) +
      polygon([78, 160, 322, 160, 350, 296, 50, 296], '#22252c') +
      polygon([28, 310, 372, 310, 366, 344, 34, 344], c.dark) +
      wire('M116 236V132', '#b9c0cc', 11) +
      ellipse(116, 240, 30, 13, '#0d0f14') +
      circle(116, 116, 26, a.base) +
      circle(108, 108, 8, '#fff', 'opacity=".7"') +
      times(
        8,
        (i) =>
          ellipse(
            190 + (i % 4) * 38 + Math.floor(i / 4) * 4,
            206 + Math.floor(i / 4) * 44 - (i % 4 === 0 ? -8 : 4),
            16,
            12,
            [a.base, '#d64545', '#3d74d6', '#3f9b5f'][i % 4] ?? '',
          ) +
          ellipse(
            190 + (i % 4) * 38 + Math.floor(i / 4) * 4,
            203 + Math.floor(i / 4) * 44 - (i % 4 === 0 ? -8 : 4),
            11,
            7,
            '#fff',
            'opacity=".35"',
          ),
      ).join('')
    )
  },
  wheel: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      rect(158, 276, 84, 70, c.dark, 12) +
      rect(136, 334, 128, 16, c.line, 6) +
      ellipse(200, 188, 122, 122, 'none', `stroke="${c.line}" stroke-width="34"`) +
      ellipse(200, 186, 122, 122, 'none', `stroke="${c.dark}" stroke-width="27"`) +
      rect(188, 50, 24, 32, a.base, 3) +
      path('M88 176q60-14 72-14h80q12 0 72 14v26q-50 0-72 34q-12 22-40 22t-40-22q-22-34-72-34z', c.base) +
      circle(200, 200, 30, '#15171c') +
      circle(200, 200, 30, 'none', `stroke="${a.base}" stroke-width="4"`) +
      times(6, (i) =>
        circle(
          i < 3 ? 140 + i * 4 : 252 + (i - 3) * 4,
          178 + (i % 3) * 17,
          6,
          [a.base, '#efc440', '#3d9ae8'][i % 3] ?? '',
        ),
      ).join('') +
      rect(180, 142, 40, 14, '#0d0f14', 4) +
      times(5, (i) => circle(186 + i * 7, 149, 2.2, i < 3 ? '#54d17a' : '#e5484d')).join('')
    )
  },
  flight: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      polygon([92, 286, 308, 286, 346, 346, 54, 346], c.dark) +
      polygon([100, 280, 300, 280, 330, 330, 70, 330], c.base) +
      ellipse(200, 284, 60, 17, c.line) +
      path('M176 284q-6-60-4-100q-14-40-4-92q4-40 42-40q40 2 42 46q4 36-14 62q-10 60-16 124z', c.light) +
      path('M210 52q40 2 42 46q4 36-14 62q-10 60-16 124h-20q16-90 8-232z', c.dark) +
      circle(204, 84, 14, '#15171c') +
      circle(204, 84, 8, a.base) +
      circle(186, 116, 8, '#d64545') +
      circle(222, 118, 8, '#efc440') +
      path('M168 150q-22 6-20 26q10 12 24 8z', '#d64545') +
      rect(96, 300, 52, 14, c.line, 7) +
      circle(120, 307, 9, a.base) +
      times(4, (i) => circle(256 + i * 17, 306, 6, i % 2 ? a.base : c.line)).join('')
    )
  },
}

const padBack = (spec: Spec): string => {
  const c = palette[spec.body]
  const a = palette[spec.accent]
  return (
    path(
      'M118 118h164q40 0 54 44l28 110q10 52-28 60q-28 4-48-34l-18-32H130l-18 32q-20 38-48 34q-38-8-28-60l28-110q14-44 54-44z',
      c.base,
    ) +
    rect(96, 96, 76, 34, c.line, 14) +
    rect(228, 96, 76, 34, c.line, 14) +
    rect(186, 108, 28, 9, '#15171c', 4.5) +
    rect(150, 150, 100, 66, c.dark, 14) +
    times(spec.rear ? 4 : 0, (i) =>
      rotated(
        i < 2 ? 18 : -18,
        i < 2 ? 116 : 284,
        200 + (i % 2) * 34,
        rect(i < 2 ? 92 : 260, 190 + (i % 2) * 34, 50, 18, a.base, 9),
      ),
    ).join('')
  )
}

const words = {
  pad: 'a gamepad',
  retro: 'a rectangular retro pad',
  arcade: 'an arcade stick with eight buttons',
  wheel: 'a racing wheel on its base',
  flight: 'a flight stick on its base',
}

export const drawController = (spec: Spec): Scene[] => {
  const front = {
    art: forms[spec.form](spec),
    view: `${words[spec.form]} in ${spec.body}`,
    ground: { y: spec.form === 'retro' ? 304 : 348, reach: 140 },
  }
  if (spec.form === 'pad')
    return [
      front,
      { art: padBack(spec), view: `the back${spec.rear ? ' with four paddles' : ''}`, ground: { y: 340, reach: 140 } },
    ]
  return [
    {
      ...front,
      detail: {
        x: spec.form === 'retro' ? 290 : spec.form === 'arcade' ? 240 : 204,
        y: spec.form === 'wheel' ? 190 : spec.form === 'flight' ? 110 : spec.form === 'arcade' ? 230 : 200,
        size: 150,
        view: 'close-up of the buttons',
      },
    },
  ]
}
