import { palette, type Shades } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { portRow, portWords } from './ports.ts'
import { screen, wallpaperWords } from './screens.ts'
import { d, ellipse, glass, path, polygon, rect, repeat, type Scene, wire } from './svg.ts'

type Spec = SpecOf<'monitor'>

const ratios = { '16:9': 0.575, '16:10': 0.66, '21:9': 0.45, '32:9': 0.31 }

const stands = {
  tee: (c: Shades, top: number) =>
    rect(186, top, 28, 334 - top, c.dark) + rect(128, 326, 144, 12, c.base, 5) + rect(128, 326, 144, 4, c.light, 2),
  disc: (c: Shades, top: number) =>
    rect(188, top, 24, 328 - top, c.dark) + ellipse(200, 330, 66, 11, c.base) + ellipse(200, 327, 66, 9, c.light),
  vee: (c: Shades, top: number) =>
    rect(190, top, 20, 312 - top, c.dark) +
    polygon([200, 300, 216, 308, 290, 334, 278, 338, 200, 318, 122, 338, 110, 334, 184, 308], c.base),
  arm: (c: Shades, top: number) =>
    wire(d`M206 ${top - 20}L240 ${top + 30}L214 340`, c.dark, 13) +
    rect(188, 334, 54, 10, c.base, 3) +
    rect(60, 342, 280, 8, '#b08a5f', 2),
  fold: (c: Shades, top: number) =>
    polygon([120, top - 2, 280, top - 2, 306, top + 24, 94, top + 24], c.dark) +
    polygon([94, top + 24, 306, top + 24, 302, top + 30, 98, top + 30], c.line),
}

const outline = (left: number, top: number, width: number, height: number, curved: boolean) =>
  curved
    ? d`M${left} ${top}Q200 ${top + 16} ${left + width} ${top}V${top + height}Q200 ${top + height - 16} ${left} ${top + height}z`
    : d`M${left + 6} ${top}h${width - 12}a6 6 0 0 1 6 6v${height - 12}a6 6 0 0 1-6 6h${12 - width}a6 6 0 0 1-6-6v${12 - height}a6 6 0 0 1 6-6z`

export const drawMonitor = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const wide = spec.aspect === '21:9' ? 330 : spec.aspect === '32:9' ? 372 : 0
  const width =
    wide ||
    (spec.stand === 'fold'
      ? 200 + (spec.inches - 14) * 14
      : spec.aspect === '16:10'
        ? 250
        : 236 + (spec.inches - 22) * 8)
  const height = width * (spec.aspect === '16:10' && spec.inches > 20 ? 0.86 : ratios[spec.aspect])
  const left = 200 - width / 2
  const bottom = spec.stand === 'fold' ? 296 : 272
  const top = bottom - height
  const curved = spec.curved ?? false
  const bezel = curved ? 8 : 5
  const sides = curved
    ? path(
        d`M${left + 4} ${top + 5}Q200 ${top + 20} ${left + width - 4} ${top + 5}V${top + height - 5}Q200 ${top + height - 20} ${left + 4} ${top + height - 5}z`,
        'none',
        `stroke="${glass}" stroke-width="9"`,
      )
    : ''
  const shadesOfPanel = (base: string) => path(outline(left, top, width, height, curved), base)
  const front =
    stands[spec.stand](c, bottom - 4) +
    shadesOfPanel(c.dark) +
    (curved ? '' : rect(left + 2, top + 2, width - 4, height - 4, glass, 5)) +
    screen(
      left + bezel,
      top + bezel + (curved ? 3 : 0),
      width - bezel * 2,
      height - bezel * 2 - (curved ? 6 : 8),
      spec.screen,
    ) +
    sides +
    (spec.stand === 'fold' ? '' : rect(192, bottom - 6, 16, 3, c.light, 1.5))
  const back =
    stands[spec.stand](c, bottom - 4) +
    shadesOfPanel(c.base) +
    path(d`M${left + 6} ${top + 6}h${width * 0.4}L${left + 6} ${top + height * 0.8}z`, c.light, 'opacity=".5"') +
    rect(200 - Math.min(60, width * 0.2), top + height * 0.26, Math.min(120, width * 0.4), height * 0.48, c.dark, 8) +
    (spec.glow
      ? wire(
          d`M${left + 26} ${top + height - 16}H${left + width * 0.3}M${left + width - 26} ${top + height - 16}H${left + width * 0.7}`,
          palette[spec.glow].base,
          5,
        )
      : repeat(5, (i) => rect(left + 24 + i * 9, top + 16, 4, 16, c.dark, 2))) +
    portRow(
      spec.stand === 'fold' ? ['usb-c', 'hdmi'] : ['power', 'hdmi', 'dp', 'usb-c'],
      200,
      top + height * 0.6,
      0.62,
      10,
    )
  const shape = curved ? 'curved screen' : spec.stand === 'fold' ? 'screen on its folding stand' : 'screen'
  return [
    {
      art: front,
      view: `a ${spec.body} ${shape} showing ${wallpaperWords[spec.screen]}`,
      ground: { y: spec.stand === 'fold' ? 326 : 340, reach: 110 },
      zoom: wide ? 1.02 : 1.12,
    },
    {
      art: back,
      view: `the back with ${portWords(spec.stand === 'fold' ? ['usb-c', 'hdmi'] : ['power', 'hdmi', 'dp', 'usb-c'])}`,
      ground: { y: spec.stand === 'fold' ? 326 : 340, reach: 110 },
      zoom: wide ? 1.02 : 1.12,
      showsColor: true,
    },
  ]
}
