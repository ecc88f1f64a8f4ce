import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { path, polygon, rect, rects, rotated, type Scene, text, times } from './svg.ts'

type Spec = SpecOf<'memory-card'>

const forms = {
  sd: (spec: Spec) => {
    const c = palette[spec.body]
    const a = palette[spec.accent]
    return (
      path('M114 66h136l42 44v214q0 14-14 14H114q-14 0-14-14V80q0-14 14-14z', c.dark) +
      path('M114 64h134l40 42v212q0 14-14 14H114q-14 0-14-14V78q0-14 14-14z', c.base) +
      rect(92, 130, 10, 36, c.line, 3) +
      rects(
        times(6, (i) => [120 + i * 22, 76, 14, 36] as const),
        c.dark,
      ) +
      rect(116, 128, 156, 54, a.base, 8) +
      text(194, 168, 38, spec.accent === 'white' ? '#1d3f7e' : '#22252c', spec.label) +
      rect(116, 200, 110, 10, c.light, 5) +
      rect(116, 220, 78, 8, c.light, 4) +
      rect(116, 282, 60, 30, c.light, 5)
    )
  },
  micro: (spec: Spec) => {
    const c = palette[spec.body]
    const a = palette[spec.accent]
    const case_ =
      rect(176, 150, 180, 196, a.light, 22, 'opacity=".75"') +
      rect(176, 150, 180, 196, 'none', 22, `stroke="${a.dark}" stroke-width="4"`) +
      rect(204, 186, 124, 130, a.base, 12, 'opacity=".5"')
    return (
      case_ +
      rotated(
        -10,
        140,
        180,
        path('M82 66h96q12 0 12 12v56l16 20v12l-16 16v88q0 12-12 12H82q-12 0-12-12V78q0-12 12-12z', c.dark) +
          path('M82 64h94q12 0 12 12v56l16 20v10l-16 16v86q0 12-12 12H82q-12 0-12-12V76q0-12 12-12z', c.base) +
          rects(
            times(7, (i) => [84 + i * 14, 74, 8, 26] as const),
            '#e3bd5a',
          ) +
          text(126, 168, 46, '#fff', spec.label) +
          rect(86, 190, 84, 8, c.light, 4) +
          rect(86, 206, 56, 8, c.light, 4) +
          rect(86, 236, 40, 20, c.dark, 4),
      )
    )
  },
  express: (spec: Spec) => {
    const c = palette[spec.body]
    const a = palette[spec.accent]
    return (
      rect(92, 80, 216, 246, c.dark, 14) +
      rect(92, 78, 216, 240, c.base, 14) +
      path('M106 78h110L92 260V92a14 14 0 0 1 14-14z', c.light, 'opacity=".5"') +
      rect(112, 138, 176, 84, '#22252c', 8) +
      text(200, 196, 44, a.base, spec.label) +
      rects(
        times(9, (i) => [116 + i * 19, 66, 11, 14] as const),
        '#16181d',
      ) +
      rect(112, 240, 100, 10, c.dark, 5) +
      rect(112, 260, 66, 8, c.dark, 4) +
      polygon([262, 292, 290, 292, 276, 308], a.base) +
      rect(92, 100, 216, 8, c.line)
    )
  },
}

const words = { sd: 'an SD card', micro: 'a microSD card in front of its case', express: 'a metal CFexpress card' }

export const drawMemoryCard = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const back =
    path('M114 66h136l42 44v214q0 14-14 14H114q-14 0-14-14V80q0-14 14-14z', c.base) +
    rects(
      times(7, (i) => [114 + i * 20, 80, 13, 44] as const),
      '#e3bd5a',
    ) +
    rect(120, 160, 150, 8, c.light, 4) +
    rect(120, 178, 110, 8, c.light, 4) +
    rect(120, 292, 70, 18, c.dark, 4)
  return [
    {
      art: rotated(spec.form === 'micro' ? 0 : 8, 200, 200, forms[spec.form](spec)),
      view: `${words[spec.form]} in ${spec.body}, marked ${spec.label}`,
      ground: { y: 362, reach: 100 },
      ...(spec.form === 'sd'
        ? {}
        : {
            detail: {
              x: spec.form === 'micro' ? 130 : 200,
              y: spec.form === 'micro' ? 110 : 110,
              size: 150,
              view: 'close-up of the contacts',
            },
          }),
    },
    ...(spec.form === 'sd'
      ? [{ art: rotated(-8, 200, 200, back), view: 'the back with its contacts', ground: { y: 362, reach: 100 } }]
      : []),
  ]
}
