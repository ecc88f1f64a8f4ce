import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { portRow } from './ports.ts'
import { circle, ellipse, path, polygon, rect, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'router'>

const waves = (x: number, y: number, color: string) =>
  times(3, (i) =>
    wire(
      `M${x - 14 - i * 12} ${y - 4 - i * 10}Q${x} ${y - 18 - i * 18} ${x + 14 + i * 12} ${y - 4 - i * 10}`,
      color,
      5,
    ),
  ).join('') + circle(x, y, 5, color)

const forms = {
  tower: ({ body, accent, antennas }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      times(antennas, (i) => rect(100 + i * 186, 96, 14, 130, c.line, 7)).join('') +
      ellipse(200, 342, 92, 14, c.dark) +
      rect(122, 60, 156, 282, c.dark, 44) +
      rect(122, 60, 146, 278, c.base, 44) +
      rect(134, 76, 26, 240, c.light, 13) +
      rect(176, 300, 54, 6, a.base, 3) +
      waves(204, 176, a.base) +
      times(4, (i) => circle(182 + i * 15, 276, 4, i === 3 ? c.dark : '#54d17a')).join('')
    )
  },
  flat: ({ body, accent, antennas }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      times(antennas, (i) => {
        const x = 76 + (i * 248) / (antennas - 1)
        const lean = (i - (antennas - 1) / 2) * 14
        return (
          wire(`M${Math.round(x)} 246L${Math.round(x + lean)} 96`, c.line, 15) +
          wire(`M${Math.round(x)} 246L${Math.round(x + lean)} 96`, c.dark, 10)
        )
      }).join('') +
      polygon([48, 286, 84, 234, 316, 234, 352, 286], c.light) +
      polygon([150, 246, 250, 246, 258, 274, 142, 274], c.base) +
      rect(48, 284, 304, 42, c.base, 10) +
      rect(48, 314, 304, 12, c.dark, 6) +
      times(6, (i) => rect(80 + i * 22, 298, 12, 5, i < 4 ? a.base : c.dark, 2)).join('') +
      rect(290, 296, 38, 8, c.dark, 4)
    )
  },
  spider: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    const sticks = [
      [96, 250, 36, 110],
      [126, 222, 92, 70],
      [176, 212, 160, 52],
      [224, 212, 240, 52],
      [274, 222, 308, 70],
      [304, 250, 364, 110],
      [84, 286, 22, 190],
      [316, 286, 378, 190],
    ]
    return (
      sticks
        .map(
          ([x1, y1, x2, y2]) =>
            wire(`M${x1} ${y1}L${x2} ${y2}`, c.line, 14) + wire(`M${x1} ${y1}L${x2} ${y2}`, a.base, 4),
        )
        .join('') +
      polygon([56, 300, 112, 216, 288, 216, 344, 300, 316, 330, 84, 330], c.base) +
      polygon([112, 216, 288, 216, 252, 262, 148, 262], c.light) +
      polygon([200, 226, 236, 262, 200, 308, 164, 262], c.dark) +
      polygon([200, 238, 224, 262, 200, 294, 176, 262], a.base) +
      wire('M96 306L140 270M304 306L260 270', a.base, 5) +
      polygon([84, 330, 316, 330, 308, 340, 92, 340], c.line)
    )
  },
  travel: ({ body, accent, antennas }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      times(antennas, (i) => wire(i ? 'M300 210L334 104' : 'M100 210L66 104', c.dark, 15)).join('') +
      rect(88, 190, 224, 122, c.dark, 32) +
      rect(88, 186, 224, 118, c.base, 32) +
      path('M120 186h90L88 270v-52a32 32 0 0 1 32-32z', c.light, 'opacity=".6"') +
      rect(116, 214, 100, 60, '#15171c', 10) +
      waves(166, 262, a.base) +
      portRow(['ethernet', 'usb-c'], 264, 246, 1, 12) +
      wire('M312 250Q360 260 352 330', c.line, 8)
    )
  },
}

const words = {
  tower: 'an upright rounded slab',
  flat: 'a flat box with four antennas',
  spider: 'a large router with eight antennas',
  travel: 'a pocket-size box with two small antennas',
}

export const drawRouter = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const ports =
    spec.form === 'travel'
      ? (['usb-c', 'ethernet', 'ethernet'] as const)
      : (['power', 'usb-a', 'ethernet', 'ethernet', 'ethernet', 'ethernet'] as const)
  const back =
    rect(46, 150, 308, 130, c.base, 18) +
    rect(46, 264, 308, 16, c.dark, 8) +
    rect(70, 168, 260, 14, c.dark, 7) +
    rect(62, 198, 276, 50, c.light, 8) +
    rect(206, 194, 128, 58, palette[spec.accent].base, 8, 'opacity=".35"') +
    portRow(ports, 200, 222, 1.15, 16)
  return [
    {
      art: forms[spec.form](spec),
      view: `${words[spec.form]} in ${spec.body}`,
      ground: {
        y: spec.form === 'travel' ? 316 : spec.form === 'flat' ? 328 : 346,
        reach: spec.form === 'tower' ? 96 : 146,
      },
    },
    { art: back, view: 'the back with its network sockets', ground: { y: 284, reach: 154 } },
  ]
}
