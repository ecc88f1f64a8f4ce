import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { portRow } from './ports.ts'
import { circle, path, polygon, rect, rects, type Scene, text, times } from './svg.ts'
import { fan } from './tower.ts'

type Spec = SpecOf<'nas'>

export const drawNas = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const a = palette[spec.accent]
  const bayWidth = spec.bays > 4 ? 42 : 50
  const width = Math.max(120, spec.bays * bayWidth + 44)
  const height = 236
  const x = 194 - width / 2
  const top = 102
  const bays = times(spec.bays, (i) => {
    const left = 194 - (spec.bays * bayWidth) / 2 + i * bayWidth + 3
    return (
      rect(left, top + 48, bayWidth - 6, 150, c.dark, 6) +
      rect(left + 5, top + 58, bayWidth - 16, 96, c.line, 4) +
      rects(
        times(6, (k) => [left + 9, top + 66 + k * 14, bayWidth - 24, 4] as const),
        c.dark,
      ) +
      rect(left + 5, top + 166, bayWidth - 16, 20, c.light, 4) +
      circle(left + (bayWidth - 6) / 2, top + 176, 3.5, i === 1 ? a.light : '#54d17a')
    )
  }).join('')
  const display = spec.display
    ? rect(x + 18, top + 12, Math.min(96, width - 60), 26, '#0d0f14', 5) +
      text(x + 18 + Math.min(96, width - 60) / 2, top + 31, 17, a.light, '34°C')
    : rect(x + 20, top + 20, 40, 8, a.base, 4)
  const front =
    polygon([x, top + 6, x + 20, top - 16, x + width + 14, top - 16, x + width, top + 6], c.light) +
    polygon(
      [
        x + width - 4,
        top + 4,
        x + width + 14,
        top - 16,
        x + width + 14,
        top + height - 24,
        x + width - 4,
        top + height,
      ],
      c.line,
    ) +
    rect(x, top, width, height, c.base, 10) +
    bays +
    display +
    circle(x + width - 22, top + 25, 8, c.dark) +
    circle(x + width - 22, top + 25, 4, a.base) +
    rect(x + 12, top + height, 28, 8, c.line, 2) +
    rect(x + width - 40, top + height, 28, 8, c.line, 2)
  const backWidth = Math.max(150, width)
  const bx = 200 - backWidth / 2
  const back =
    rect(bx, top - 6, backWidth, height + 6, c.base, 10) +
    (spec.bays > 3
      ? fan(200 - 54, 180, 44, c.light, a.base) + fan(200 + 54, 180, 44, c.light, a.base)
      : fan(200, 180, 52, c.light, a.base)) +
    rect(bx + 12, 262, backWidth - 24, 50, c.dark, 8) +
    portRow(
      spec.bays > 3 ? ['ethernet', 'ethernet', 'usb-a', 'usb-c', 'power'] : ['ethernet', 'usb-a', 'power'],
      200,
      286,
      spec.bays > 3 ? 1.1 : 1,
      16,
    ) +
    path(`M${bx + 10} ${top - 6}h60l-70 90V${top + 4}a10 10 0 0 1 10-10z`, c.light, 'opacity=".4"')
  return [
    {
      art: front,
      view: `the front in ${spec.body} with ${spec.bays === 1 ? 'one bay' : `${spec.bays} bays`}`,
      ground: { y: 348, reach: width * 0.6 },
    },
    {
      art: back,
      view: `the back with ${spec.bays > 3 ? 'two fans' : 'its fan'} and network sockets`,
      ground: { y: 344, reach: backWidth * 0.55 },
    },
  ]
}
