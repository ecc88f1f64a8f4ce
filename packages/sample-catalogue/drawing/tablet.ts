import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { screen, wallpaperWords } from './screens.ts'
import { circle, d, glass, path, polygon, rect, rects, rotated, type Scene, times } from './svg.ts'

type Spec = SpecOf<'tablet'>

export const pen = (x: number, y: number, length: number, color: string, tip: string) =>
  rect(x, y, 9, length, color, 4) +
  rect(x + 6, y + 2, 3, length - 8, tip, 1) +
  polygon([x, y + length - 6, x + 9, y + length - 6, x + 4.5, y + length + 10], tip)

const front = (spec: Spec, width: number, height: number, left: number, top: number) => {
  const c = palette[spec.bumper ? 'black' : spec.body]
  return (
    rect(left, top, width, height, c.dark, 15) +
    rect(left + 3, top + 3, width - 6, height - 6, glass, 13) +
    screen(left + 13, top + 13, width - 26, height - 26, spec.screen) +
    circle(left + width / 2, top + 8, 2, '#3f4552')
  )
}

const bumperAround = (
  left: number,
  top: number,
  width: number,
  height: number,
  color: { base: string; dark: string },
) =>
  path(
    d`M${200 - 50} ${top - 16}v-14a24 24 0 0 1 24-24h52a24 24 0 0 1 24 24v14h-20v-8a10 10 0 0 0-10-10h-40a10 10 0 0 0-10 10v8z`,
    color.dark,
  ) +
  rect(left - 18, top - 18, width + 36, height + 36, color.base, 30) +
  [-14, width + 2]
    .map((x) => [-14, height + 2].map((y) => circle(left + x + 6, top + y + 6, 18, color.dark)).join(''))
    .join('') +
  rect(left - 8, top - 8, width + 16, height + 16, color.dark, 20)

const keyboardCover = (left: number, width: number, c: { base: string; dark: string; line: string }) =>
  polygon([left + 6, 296, left + width - 6, 296, left + width + 22, 352, left - 22, 352], c.dark) +
  rects(
    times(44, (key) => {
      const y = 302 + Math.floor(key / 11) * 9
      const step = ((width - 34) / 11) * (1 + (y - 296) / 380)
      return [200 - step * 5.5 + (key % 11) * step, y, step - 3, 6]
    }),
    c.line,
  ) +
  rect(168, 339, 64, 9, c.base, 2)

export const drawTablet = (spec: Spec): Scene[] => {
  const c = palette[spec.bumper ? 'black' : spec.body]
  const width = 210 + (spec.inches - 8) * 17
  const height = width * 0.7
  const left = 200 - width / 2
  const top = spec.keyboard ? 292 - height : 208 - height / 2
  const bumper = spec.bumper ? bumperAround(left, top, width, height, palette[spec.body]) : ''
  const art =
    (spec.keyboard ? keyboardCover(left, width, c) : '') +
    bumper +
    front(spec, width, height, left, top) +
    (spec.pen
      ? spec.keyboard
        ? rotated(90, 200, top - 8, pen(195, top - 72, 150, '#f4f5f7', '#a3abb8'))
        : rotated(24, 330, 300, pen(318, 190, 160, '#f4f5f7', '#c4c9d2'))
      : '')
  const back =
    bumper +
    rect(left, top, width, height, c.base, 15) +
    path(
      d`M${left + 15} ${top}h${width * 0.42}L${left + 8} ${top + height * 0.9}a15 15 0 0 1-8-12V${top + 15}a15 15 0 0 1 15-15z`,
      c.light,
      'opacity=".55"',
    ) +
    rect(left + width - 52, top + 14, 38, 38, c.dark, 11) +
    circle(left + width - 33, top + 33, 12, glass) +
    circle(left + width - 33, top + 33, 6, '#35507c') +
    circle(200, top + height / 2, 15, c.light) +
    circle(206, top + height / 2 - 4, 12, c.base)
  return [
    {
      art,
      view: `in ${spec.body}, showing ${wallpaperWords[spec.screen]}`,
      ground: { y: spec.keyboard ? 352 : top + height + 14, reach: width * 0.52 },
    },
    {
      art: back,
      view: 'the back with its camera',
      ground: { y: top + height + 12, reach: width * 0.5 },
      showsColor: true,
    },
  ]
}
