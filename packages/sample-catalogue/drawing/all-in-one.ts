import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { screen, wallpaperWords } from './screens.ts'
import { circle, d, ellipse, path, polygon, rect, repeat, type Scene } from './svg.ts'

type Spec = SpecOf<'all-in-one'>

const desktopKeyboard = (light: string, dark: string) =>
  polygon([112, 356, 280, 356, 288, 376, 104, 376], light) +
  repeat(3, (i) =>
    polygon(
      [
        114 - i * 2,
        359 + i * 5.4,
        278 + i * 2,
        359 + i * 5.4,
        279 + i * 2,
        362.5 + i * 5.4,
        113 - i * 2,
        362.5 + i * 5.4,
      ],
      dark,
    ),
  ) +
  ellipse(312, 367, 12, 8, light)

const stands = {
  foot: (c: { base: string; dark: string; light: string }) =>
    polygon([166, 286, 234, 286, 240, 330, 160, 330], c.dark) + rect(140, 326, 120, 12, c.base, 4),
  disc: (c: { base: string; dark: string; light: string }) =>
    rect(186, 280, 28, 46, c.dark) + ellipse(200, 330, 82, 13, c.base) + ellipse(200, 327, 82, 11, c.light),
  easel: (c: { base: string; dark: string; light: string }) =>
    polygon([110, 280, 136, 280, 110, 336, 84, 336], c.dark) +
    polygon([264, 280, 290, 280, 316, 336, 290, 336], c.dark) +
    rect(80, 328, 240, 10, c.base, 4),
}

export const drawAllInOne = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const width = 236 + (spec.inches - 22) * 11
  const height = spec.stand === 'easel' ? width * 0.7 : width * 0.66
  const left = 200 - width / 2
  const top = 296 - height
  const chin = spec.stand === 'easel' ? 12 : 26
  const front =
    stands[spec.stand](c) +
    rect(left, top, width, height, c.base, 10) +
    rect(left + 5, top + 5, width - 10, height - chin - 5, '#101218', 6) +
    screen(left + 10, top + 10, width - 20, height - chin - 15, spec.screen) +
    (chin > 20 ? circle(200, top + height - 13, 5, c.light) : '') +
    desktopKeyboard(c.light, c.dark)
  const back =
    stands[spec.stand](c) +
    rect(left, top, width, height, c.base, 10) +
    path(d`M${left + 10} ${top}h${width * 0.4}L${left + 10} ${top + height * 0.8}z`, c.light, 'opacity=".6"') +
    circle(200, top + height * 0.4, 18, c.light) +
    circle(207, top + height * 0.4 - 5, 14, c.base) +
    rect(left + width - 92, top + height - 34, 72, 12, c.dark, 6) +
    repeat(4, (i) => rect(left + width - 86 + i * 16, top + height - 31, 11, 5, '#1b1d23', 2.5))
  return [
    {
      art: front,
      view: `with keyboard and mouse, in ${spec.body}, showing ${wallpaperWords[spec.screen]}`,
      ground: { y: 374, reach: 130 },
    },
    { art: back, view: 'seen from behind, with four USB-C ports', ground: { y: 340, reach: 120 } },
  ]
}
