import { palette } from './palette.ts'
import { cameraBlock, phoneBack } from './phone-back.ts'
import type { SpecOf } from './picture-spec.ts'
import { screen, wallpaperWords } from './screens.ts'
import { glass, polygon, rect, rotated, type Scene, text } from './svg.ts'

type Spec = SpecOf<'foldable'>

const book = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const open =
    rect(70, 84, 260, 246, c.dark, 20) +
    rect(73, 87, 254, 240, glass, 18) +
    screen(84, 98, 232, 218, spec.screen) +
    rect(81, 95, 238, 224, 'none', 14, `stroke="${glass}" stroke-width="7"`) +
    rect(197, 98, 6, 218, '#000', 0, 'opacity=".14"') +
    rect(192, 82, 16, 7, c.light, 2) +
    rect(192, 325, 16, 7, c.light, 2)
  const closed =
    rect(112, 76, 12, 252, c.line, 5) +
    phoneBack(118, 76, 130, 252, c) +
    cameraBlock('column', spec.lenses, 118, 76, 130, c)
  return [
    {
      art: open,
      view: `open like a book, in ${spec.body}, showing ${wallpaperWords[spec.screen]}`,
      ground: { y: 344, reach: 130 },
    },
    {
      art:
        rotated(-5, 200, 204, closed) +
        rect(262, 78, 9, 250, c.dark, 4) +
        rect(272, 78, 9, 250, c.base, 4) +
        rect(268, 78, 6, 250, glass, 2),
      view: 'closed, from behind and from the side',
      ground: { y: 344, reach: 100 },
      showsColor: true,
    },
  ]
}

const flip = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const open =
    rect(132, 60, 136, 286, c.dark, 22) +
    rect(135, 63, 130, 280, glass, 20) +
    screen(142, 72, 116, 262, spec.screen) +
    rect(139, 69, 122, 268, 'none', 16, `stroke="${glass}" stroke-width="7"`) +
    rect(135, 200, 130, 6, '#000', 0, 'opacity=".16"') +
    rect(128, 196, 7, 14, c.light, 2) +
    rect(265, 196, 7, 14, c.light, 2)
  const half =
    rect(110, 84, 180, 120, c.base, 24) +
    rect(120, 94, 160, 100, glass, 18) +
    screen(122, 96, 156, 96, spec.screen) +
    text(226, 152, 30, '#fff', '9:41') +
    cameraBlock('column', spec.lenses, 112, 84, 140, c)
  return [
    { art: open, view: `open, in ${spec.body}, showing ${wallpaperWords[spec.screen]}`, ground: { y: 356, reach: 80 } },
    {
      art:
        half +
        rect(104, 202, 192, 12, c.line, 6) +
        rect(110, 212, 180, 112, c.base, 24) +
        polygon([128, 212, 220, 212, 128, 316], c.light, 'opacity=".5"'),
      view: 'closed, with its outer screen and two cameras',
      ground: { y: 334, reach: 100 },
      showsColor: true,
    },
  ]
}

export const drawFoldable = (spec: Spec): Scene[] => (spec.form === 'book' ? book(spec) : flip(spec))
