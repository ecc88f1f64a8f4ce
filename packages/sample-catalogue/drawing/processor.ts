import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { d, path, polygon, rect, rects, repeat, rotated, type Scene, text, times } from './svg.ts'

type Spec = SpecOf<'processor'>

export const drawProcessor = (spec: Spec): Scene[] => {
  const lid = palette[spec.body]
  const board = palette[spec.board]
  const accent = palette[spec.accent]
  const chip =
    rect(84, 88, 232, 232, board.dark, 8) +
    rect(84, 84, 232, 230, board.base, 8) +
    polygon([90, 308, 112, 308, 90, 286], '#e3bd5a') +
    repeat(9, (i) => rect(108 + i * 21.5, 92, 9, 6, '#e3bd5a', 1) + rect(108 + i * 21.5, 300, 9, 6, '#e3bd5a', 1)) +
    repeat(5, (i) => rect(91, 122 + i * 34, 6, 12, board.light, 1) + rect(303, 122 + i * 34, 6, 12, board.light, 1)) +
    path('M118 120h18l6-8h116l6 8h18v44l8 6v58l-8 6v44h-18l-6 8H142l-6-8h-18v-44l-8-6v-58l8-6z', lid.dark) +
    path('M118 116h18l6-8h116l6 8h18v44l8 6v58l-8 6v44h-18l-6 8H142l-6-8h-18v-44l-8-6v-58l8-6z', lid.base) +
    path('M142 108h70L130 274h-12v-44l-8-6v-58l8-6v-44h18z', lid.light, 'opacity=".7"') +
    rect(138, 138, 46, 6, accent.base, 3) +
    text(200, 218, spec.label.length > 2 ? 56 : 68, lid.line, spec.label) +
    rect(150, 242, 100, 5, lid.dark, 2) +
    rect(164, 253, 72, 5, lid.dark, 2)
  const underside =
    rect(84, 84, 232, 232, board.base, 8) +
    rects(
      times(169, (i) => [97 + (i % 13) * 16, 97 + Math.floor(i / 13) * 16, 11, 11] as const).filter(
        (_, i) => !(Math.floor(i / 13) > 3 && Math.floor(i / 13) < 9 && i % 13 > 3 && i % 13 < 9),
      ),
      '#e3bd5a',
    ) +
    repeat(9, (i) => rect(168 + (i % 3) * 24, 168 + Math.floor(i / 3) * 24, 16, 12, accent.dark, 2)) +
    path(d`M84 92a8 8 0 0 1 8-8h14l-22 22z`, '#e3bd5a')
  return [
    {
      art: rotated(-7, 200, 200, chip),
      view: `its ${spec.body} lid marked ${spec.label}`,
      ground: { y: 346, reach: 120 },
    },
    { art: rotated(-7, 200, 200, underside), view: 'the contacts underneath', ground: { y: 346, reach: 120 } },
  ]
}
