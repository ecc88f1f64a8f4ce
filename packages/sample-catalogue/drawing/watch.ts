import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, d, path, rect, type Scene, text, times, wire } from './svg.ts'

type Spec = SpecOf<'watch'>

const hand = (angle: number, length: number, color: string, width: number) =>
  wire(d`M200 200L${200 + Math.sin(angle) * length} ${200 - Math.cos(angle) * length}`, color, width)

const arc = (radius: number, color: string, share: number) =>
  circle(200, 200, radius, 'none', `stroke="${color}" stroke-width="11" opacity=".25"`) +
  circle(
    200,
    200,
    radius,
    'none',
    `stroke="${color}" stroke-width="11" stroke-linecap="round" stroke-dasharray="${Math.round(radius * 6.283 * share)} 999" transform="rotate(-90 200 200)"`,
  )

/** On a field of about 110 around 200, 200. */
export const watchFaces = {
  analog: () =>
    times(12, (i) => hand((i * Math.PI) / 6, 56, '#e4e7ec', i % 3 === 0 ? 4 : 2)).join('') +
    circle(200, 200, 48, '#12141a') +
    hand(-0.9, 30, '#fff', 6) +
    hand(0.95, 46, '#fff', 4) +
    hand(2.9, 46, '#ee8434', 2) +
    circle(200, 200, 5, '#ee8434'),
  rings: () => arc(46, '#e5484d', 0.78) + arc(33, '#46c26d', 0.6) + arc(20, '#3d9ae8', 0.86),
  digits: () =>
    text(200, 214, 40, '#fff', '10:24') +
    rect(164, 228, 72, 5, '#46c26d', 2.5) +
    text(200, 172, 15, '#8fbfe8', 'TUE 17') +
    circle(178, 246, 5, '#e5484d') +
    rect(188, 243, 36, 5, '#5a6070', 2.5),
  map: () =>
    path('M148 190q30-40 52-30t50-18v90q-50 20-102-4z', '#2f6b4f') +
    wire('M152 236Q176 190 200 206T246 160', '#efc440', 5) +
    wire('M150 214q46-8 96 10', '#5db1e6', 4) +
    circle(200, 206, 7, '#fff') +
    circle(200, 206, 4, '#e5484d'),
  pulse: () =>
    wire('M148 206h26l9-24l14 48l12-34l6 10h34', '#46c26d', 5) +
    text(200, 180, 28, '#fff', '142') +
    path('M200 252c-18-12-12-22-5-20q5 2 5 5q0-3 5-5c7-2 13 8-5 20z', '#e5484d'),
}

const strapOf = (spec: Spec) => {
  const s = palette[spec.strap]
  const holes = times(4, (i) => circle(200, 318 + i * 13, 3, s.line)).join('')
  return (
    path('M158 128L166 34q2-10 14-10h40q12 0 14 10l8 94z', s.base) +
    path('M158 128L166 34q2-10 14-10h6l-12 104z', s.light) +
    path('M158 272l8 94q2 12 14 12h40q12 0 14-12l8-94z', s.base) +
    path('M158 272l8 94q2 12 14 12h6l-12-106z', s.light) +
    holes
  )
}

const caseOf = (spec: Spec) => {
  const c = palette[spec.body]
  const face = watchFaces[spec.face]()
  if (spec.shape === 'square') {
    return (
      rect(278, 176, 14, 32, c.dark, 6) +
      rect(120, 110, 160, 180, c.dark, 44) +
      rect(122, 110, 155, 176, c.base, 43) +
      rect(132, 120, 136, 158, '#0d0f14', 34) +
      face
    )
  }
  const studs = spec.rugged
    ? times(5, (i) => rect(i < 3 ? 282 : 100, 168 + (i % 3) * 26, 18, 14, c.line, 3)).join('')
    : rect(286, 190, 16, 22, c.dark, 5)
  const ticks = spec.rugged
    ? times(12, (i) => hand((i * Math.PI) / 6, 86, i === 0 ? '#ee8434' : c.light, 4)).join('')
    : ''
  return (
    studs +
    circle(200, 200, 94, c.dark) +
    circle(200, 198, 92, c.base) +
    ticks +
    circle(200, 200, 78, c.line) +
    circle(200, 200, 72, '#12141a') +
    face
  )
}

const words = {
  analog: 'hands',
  rings: 'activity rings',
  digits: 'the time in digits',
  map: 'a map',
  pulse: 'the heart rate',
}

export const drawWatch = (spec: Spec): Scene[] => [
  {
    art: strapOf(spec) + caseOf(spec),
    view: `a ${spec.shape} watch in ${spec.body} with a ${spec.strap} strap, showing ${words[spec.face]}`,
    detail: { x: 210, y: 200, size: 190, view: `close-up of the face with ${words[spec.face]}` },
  },
]
