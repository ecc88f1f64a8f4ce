import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, path, rect, repeat, rotated, type Scene, window, wire } from './svg.ts'
import { pen } from './tablet.ts'

type Spec = SpecOf<'e-reader'>

const paper = rect(0, 0, 100, 134, '#eceae3')
const gray = ['#8c8a84', '#b3b0a8', '#5f5d58', '#cfccc3']

const pages = {
  novel:
    paper +
    rect(34, 14, 32, 4, '#55534e', 1) +
    repeat(12, (i) => rect(12, 28 + i * 8, i % 5 === 4 ? 46 : 76, 3, '#8c8a84', 1)),
  library:
    paper +
    repeat(6, (i) => {
      const x = 10 + (i % 3) * 28
      const y = 14 + Math.floor(i / 3) * 58
      return (
        rect(x, y, 24, 36, gray[i % 4] ?? '', 1) +
        rect(x + 5, y + 8, 14, 3, '#eceae3') +
        rect(x, y + 41, 20, 3, '#8c8a84', 1)
      )
    }),
  comic:
    paper +
    rect(8, 10, 52, 54, '#f2c868') +
    circle(34, 40, 14, '#d6694f') +
    rect(64, 10, 28, 54, '#8db7d8') +
    rect(8, 70, 36, 54, '#a9cba0') +
    rect(48, 70, 44, 54, '#e6a9a0') +
    path('M54 84q16-10 30 0v14H70l-6 8v-8H54z', '#fff') +
    path('M68 64l8-30l10 30z', '#4b6f94'),
  notes:
    paper +
    repeat(11, (i) => rect(8, 18 + i * 10, 84, 0.8, '#bdbab2')) +
    wire('M12 16q6-8 10 0t10 0t10-2t12 2M12 36q5-8 9 0t9 0t9-2t9 2t9-3M12 46q6-8 10 0t10 0', '#3c4a78', 1.6) +
    wire('M30 78l22-16l22 16v24H30zM44 102V88h14v14', '#3c4a78', 1.8),
}

const words = {
  novel: 'a page of a novel',
  library: 'a shelf of covers',
  comic: 'a color comic',
  notes: 'handwritten notes',
}

export const drawEReader = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const height = 238 + (spec.inches - 6) * 13
  const screenWidth = (height - 56) * 0.746
  const grip = spec.buttons ? 44 : 0
  const width = screenWidth + 30 + grip
  const left = 200 - width / 2 - (spec.pen ? 14 : 0)
  const top = 204 - height / 2
  const art =
    rect(left, top, width, height, c.dark, 16) +
    rect(left, top, width - 3, height - 4, c.base, 16) +
    rect(left + 13, top + 14, screenWidth + 4, height - 52, c.dark, 3) +
    window(left + 15, top + 16, screenWidth, height - 56, '0 0 100 134', pages[spec.page]) +
    (spec.buttons
      ? rect(left + width - 34, top + height * 0.32, 16, 48, c.light, 8) +
        rect(left + width - 34, top + height * 0.32 + 58, 16, 48, c.light, 8)
      : rect(left + width / 2 - 18, top + height - 22, 36, 5, c.dark, 2.5)) +
    (spec.pen
      ? rotated(8, left + width + 22, 200, pen(left + width + 14, top + 20, height - 70, '#f4f5f7', '#6b7280'))
      : '')
  return [
    {
      art,
      view: `in ${spec.body}, showing ${words[spec.page]}`,
      ground: { y: top + height + 8, reach: width * 0.55 },
      detail: {
        x: left + width * 0.55,
        y: top + height * 0.35,
        size: 150,
        view: `close-up of ${words[spec.page]} on its paper-like screen`,
      },
    },
  ]
}
