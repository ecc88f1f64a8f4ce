import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, path, polygon, rect, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'vacuum'>

const brush = (x: number, y: number) =>
  times(3, (i) => wire(`M${x} ${y}l${[-34, 26, 6][i]} ${[10, 20, -34][i]}`, '#343842', 5)).join('') +
  circle(x, y, 8, '#5b6270')

const tops = {
  round: ({ body, accent, turret }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      brush(104, 128) +
      circle(200, 208, 138, c.dark) +
      circle(200, 202, 136, c.base) +
      path('M74 168a136 136 0 0 1 126-102q-76 30-92 150q-40-14-34-48z', c.light, 'opacity=".6"') +
      wire('M70 232Q200 300 330 232', c.dark, 4) +
      (turret
        ? circle(200, 168, 40, c.dark) + circle(200, 164, 36, c.light) + circle(200, 164, 18, a.base)
        : rect(178, 128, 44, 44, c.dark, 14) + circle(200, 150, 8, a.base)) +
      rect(164, 292, 72, 12, c.dark, 6) +
      circle(184, 246, 8, c.dark) +
      circle(216, 246, 8, a.base) +
      path('M92 118a138 138 0 0 1 216 0', 'none', `stroke="${c.line}" stroke-width="12"`)
    )
  },
  dee: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      brush(84, 96) +
      path('M66 84q0-18 18-18h232q18 0 18 18v126a134 134 0 0 1-268 0z', c.dark) +
      path('M66 80q0-18 18-18h232q18 0 18 18v124a134 132 0 0 1-268 0z', c.base) +
      rect(84, 70, 232, 26, c.line, 10) +
      rect(176, 74, 48, 18, '#0d0f14', 8) +
      circle(200, 83, 5, '#3d9ae8') +
      path('M84 112h120L84 232z', c.light, 'opacity=".5"') +
      circle(200, 206, 52, c.dark) +
      circle(200, 206, 42, c.light) +
      circle(200, 206, 42, 'none', `stroke="${a.base}" stroke-width="6"`) +
      rect(192, 186, 16, 24, a.base, 8)
    )
  },
  square: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      rect(30, 30, 340, 340, '#eaf5fc', 4) +
      wire('M200 30V370M30 200H370', '#b9c0cc', 6) +
      polygon([60, 60, 150, 60, 60, 150], '#fff', 'opacity=".8"') +
      wire('M300 110Q350 60 390 20', '#343842', 6) +
      rect(94, 98, 212, 212, c.dark, 34) +
      rect(94, 94, 212, 210, c.base, 34) +
      rect(106, 84, 188, 16, a.dark, 8) +
      rect(106, 300, 188, 16, a.dark, 8) +
      circle(200, 200, 66, c.light) +
      circle(200, 200, 50, c.dark) +
      times(6, (i) =>
        circle(200 + Math.cos((i * Math.PI) / 3) * 34, 200 + Math.sin((i * Math.PI) / 3) * 34, 7, c.line),
      ).join('') +
      circle(200, 200, 16, a.base) +
      rect(226, 112, 56, 14, c.dark, 7)
    )
  },
}

const station = ({ body, accent, turret }: Spec): string => {
  const c = palette[body]
  const a = palette[accent]
  return (
    rect(96, 46, 208, 250, c.dark, 30) +
    rect(96, 44, 204, 246, c.base, 30) +
    rect(116, 62, 80, 96, '#8fbfe8', 12, 'opacity=".7"') +
    rect(204, 62, 76, 96, c.light, 12) +
    rect(116, 112, 80, 46, '#3d9ae8', 10, 'opacity=".6"') +
    rect(156, 172, 84, 12, a.base, 6) +
    path('M112 296q0-84 88-84t88 84z', '#0d0f14') +
    ellipse(200, 326, 122, 24, c.line) +
    path('M78 288v38q122 48 244 0v-38z', c.dark) +
    ellipse(200, 288, 122, 32, c.base) +
    (turret ? ellipse(200, 272, 36, 10, c.dark) + ellipse(200, 266, 36, 10, c.light) : '') +
    circle(200, 298, 5, a.base) +
    wire('M82 318q118 42 236 0', a.base, 4)
  )
}

export const drawVacuum = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const side =
    ellipse(200, 290, 152, 22, c.line) +
    path('M48 218v64q152 62 304 0v-64z', c.dark) +
    path('M48 218v30q152 62 304 0v-30z', c.base) +
    ellipse(200, 218, 152, 42, c.light) +
    ellipse(200, 214, 148, 38, c.base) +
    (spec.turret
      ? ellipse(200, 200, 42, 12, c.dark) + rect(158, 182, 84, 18, c.dark) + ellipse(200, 182, 42, 12, c.light)
      : ellipse(200, 214, 30, 8, palette[spec.accent].base)) +
    rect(140, 262, 120, 14, '#15171c', 7)
  const words = {
    round: 'round, seen from above',
    dee: 'with a flat front, seen from above',
    square: 'square, on a window pane',
  }
  if (spec.dock)
    return [
      { art: station(spec), view: `${spec.body}, in front of its station`, ground: { y: 350, reach: 130 } },
      { art: tops.round(spec), view: 'the robot from above' },
    ]
  const first = { art: tops[spec.form](spec), view: `${spec.body}, ${words[spec.form]}` }
  return spec.form === 'round'
    ? [first, { art: side, view: 'seen from the front', ground: { y: 316, reach: 160 } }]
    : [
        {
          ...first,
          detail: {
            x: 200,
            y: spec.form === 'dee' ? 120 : 200,
            size: 170,
            view: spec.form === 'dee' ? 'close-up of the camera in front' : 'close-up of the middle',
          },
        },
      ]
}
