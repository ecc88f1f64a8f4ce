import { palette } from './palette.ts'
import { cameraBlock, phoneBack } from './phone-back.ts'
import type { SpecOf } from './picture-spec.ts'
import { screen, wallpaperWords } from './screens.ts'
import { circle, glass, rect, rects, rotated, type Scene, times } from './svg.ts'

type Spec = SpecOf<'phone'>

const face = (spec: Spec, x: number, y: number, width: number, height: number) => {
  const c = palette[spec.body]
  const bezel = width * 0.045
  const gaming = spec.camera === 'pill' && spec.lenses === 2
  return (
    rect(x, y, width, height, c.dark, width * 0.15) +
    rect(x + 2, y + 2, width - 4, height - 4, glass, width * 0.14) +
    screen(x + bezel, y + bezel * 1.6, width - bezel * 2, height - bezel * 3.2, spec.screen) +
    rect(
      x + bezel - 3,
      y + bezel * 1.6 - 3,
      width - bezel * 2 + 6,
      height - bezel * 3.2 + 6,
      'none',
      width * 0.11,
      `stroke="${glass}" stroke-width="7"`,
    ) +
    (gaming ? '' : circle(x + width / 2, y + bezel * 3.2, width * 0.03, glass)) +
    rect(x + width * 0.34, y + height - bezel * 3.2, width * 0.32, 3, '#fff', 1.5, 'opacity=".8"')
  )
}

const keyed = (spec: Spec, x: number, y: number, width: number, height: number) => {
  const c = palette[spec.body]
  const top = y + height * 0.55
  return (
    rect(x, y, width, height, c.dark, 22) +
    rect(x + 2, y, width - 5, height - 4, c.base, 22) +
    rect(x + 12, y + 26, width - 24, height * 0.4, glass, 6) +
    screen(x + 18, y + 32, width - 36, height * 0.4 - 12, spec.screen) +
    rect(x + width * 0.38, y + 12, width * 0.24, 5, c.line, 2.5) +
    circle(x + width / 2, top, 13, c.light) +
    rects(
      times(
        12,
        (i) =>
          [
            x + 16 + (i % 3) * ((width - 32) / 3) + 2,
            top + 20 + Math.floor(i / 3) * 19,
            (width - 32) / 3 - 4,
            13,
          ] as const,
      ),
      c.light,
    ) +
    rect(x + 16, top - 8, 20, 8, '#54d17a', 4) +
    rect(x + width - 36, top - 8, 20, 8, '#e5484d', 4)
  )
}

const armored = (spec: Spec, x: number, y: number, width: number, height: number) => {
  const trim = spec.rugged ? palette[spec.rugged] : undefined
  if (!trim) return ''
  const corners = [
    [x - 5, y - 5],
    [x + width - 23, y - 5],
    [x - 5, y + height - 23],
    [x + width - 23, y + height - 23],
  ] as const
  return (
    corners.map(([left, top]) => rect(left, top, 28, 28, '#343842', 10)).join('') +
    rect(x - 6, y + height * 0.3, 6, 34, trim.base, 2) +
    rect(x + width, y + height * 0.3, 6, 50, trim.base, 2)
  )
}

export const drawPhone = (spec: Spec): Scene[] => {
  const c = palette[spec.body]
  const width = 136 + (spec.inches - 6.2) * 20
  const height = spec.keys ? width * 2.05 : width * 2.08
  const y = 204 - height / 2
  const back = (x: number) =>
    armored(spec, x, y, width, height) +
    phoneBack(x, y, width, height, c) +
    cameraBlock(spec.camera, spec.lenses, x, y, width, c)
  const front = (x: number) =>
    spec.keys ? keyed(spec, x, y, width, height) : armored(spec, x, y, width, height) + face(spec, x, y, width, height)
  return [
    {
      art: rotated(-7, 150, 204, back(76)) + rotated(5, 250, 204, front(330 - width)),
      view: `back and front, in ${spec.body}, showing ${wallpaperWords[spec.screen]}`,
      ground: { y: y + height + 18, reach: 120 },
      zoom: 1.08,
    },
    {
      art: back(200 - width / 2),
      view: `the back with ${spec.lenses === 1 ? 'one camera' : `${spec.lenses} cameras`}`,
      ground: { y: y + height + 14, reach: 76 },
      zoom: 1.12,
      showsColor: true,
    },
  ]
}
