import { palette, type Shades } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { portRow, portWords } from './ports.ts'
import { screen, wallpaperWords } from './screens.ts'
import { circle, d, glass, group, path, polygon, polygons, rect, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'laptop'>

/** A point on the keyboard deck, which widens towards the viewer: u across, v from hinge to front, both 0 to 1. */
const deckPoint = (top: number, width: number, depth: number) => (u: number, v: number) =>
  [200 + (u - 0.5) * width * (1 + 0.17 * v), top + depth * v] as const

const quad = (at: ReturnType<typeof deckPoint>, u0: number, v0: number, u1: number, v1: number, fill: string) =>
  polygon([...at(u0, v0), ...at(u1, v0), ...at(u1, v1), ...at(u0, v1)], fill)

const keyboardDeck = (top: number, width: number, shades: Shades, keypad: boolean, glow?: string) => {
  const depth = 62
  const at = deckPoint(top, width, depth)
  const keys = keypad ? 0.7 : 0.9
  const start = keypad ? 0.06 : 0.1
  const row = (v: number, u0: number, u1: number, count: number) =>
    times(count, (i) => {
      const step = (u1 - u0) / count
      const [left, right] = [u0 + step * i, u0 + step * (i + 0.84)]
      return [...at(left, v), ...at(right, v), ...at(right, v + 0.085), ...at(left, v + 0.085)]
    })
  const rows = times(4, (i) => 0.09 + i * 0.12)
  const middle = keypad ? 0.38 : 0.5
  return (
    quad(at, 0, 0, 1, 1, shades.light) +
    quad(at, start - 0.015, 0.06, keys + 0.012, 0.58, glow ? '#101116' : shades.dark) +
    polygons(
      rows.flatMap((v) => [...row(v, start, keys, 12), ...(keypad ? row(v, 0.75, 0.94, 3) : [])]),
      glow ?? '#2b2e36',
    ) +
    quad(at, middle - 0.15, 0.65, middle + 0.15, 0.94, shades.base) +
    polygon([...at(0, 1), ...at(1, 1), at(1, 1)[0] - 4, top + depth + 9, at(0, 1)[0] + 4, top + depth + 9], shades.dark)
  )
}

const display = (top: number, width: number, height: number, shades: Shades, spec: Spec) =>
  rect(200 - width / 2, top, width, height + 4, shades.dark, 9) +
  rect(200 - width / 2 + 2.5, top + 2.5, width - 5, height, glass, 7) +
  screen(200 - width / 2 + 9, top + 10, width - 18, height - 20, spec.screen) +
  circle(200, top + 6, 1.6, '#4c5261')

const open = (spec: Spec): Scene => {
  const shades = palette[spec.body]
  const gaming = spec.form === 'gaming'
  const width = 196 + (spec.inches - 11) * 12
  const height = width * 0.63
  const top = 268 - height
  const glow = spec.glow ? palette[spec.glow] : undefined
  const art =
    display(top, width, height, shades, spec) +
    rect(200 - width / 2 + 14, 268, width - 28, 7, shades.line, 2) +
    keyboardDeck(273, width, shades, spec.keypad ?? false, gaming ? glow?.base : undefined) +
    (gaming && glow
      ? polygon(
          [200 - width * 0.57, 344, 200 + width * 0.57, 344, 200 + width * 0.56, 348, 200 - width * 0.56, 348],
          glow.base,
        ) +
        path(
          d`M${200 - width / 2} ${top + 20}l-7 12v${height - 50}l7 12zM${200 + width / 2} ${top + 20}l7 12v${height - 50}l-7 12z`,
          shades.line,
        )
      : '')
  return {
    art,
    view: `open, in ${spec.body}, showing ${wallpaperWords[spec.screen]}`,
    ground: { y: 348, reach: width * 0.62 },
    zoom: 1.12,
  }
}

const tent = (spec: Spec): Scene => {
  const shades = palette[spec.body]
  const width = 200 + (spec.inches - 11) * 9
  const height = width * 0.64
  const left = 186 - width / 2
  const bottom = 318
  const art =
    polygon(
      [
        left + width,
        bottom - height,
        left + width + 62,
        bottom - 4,
        left + width + 48,
        bottom + 2,
        left + width,
        bottom - 30,
      ],
      shades.line,
    ) +
    polygon(
      [
        left + 14,
        bottom - height - 8,
        left + width - 8,
        bottom - height - 8,
        left + width + 4,
        bottom - height + 6,
        left,
        bottom - height + 6,
      ],
      shades.light,
    ) +
    rect(left, bottom - height, width, height, shades.dark, 8) +
    rect(left + 3, bottom - height + 3, width - 6, height - 6, glass, 6) +
    screen(left + 10, bottom - height + 10, width - 20, height - 24, spec.screen)
  return {
    art,
    view: `folded into a tent, in ${spec.body}, showing ${wallpaperWords[spec.screen]}`,
    ground: { y: 320, reach: width * 0.66 },
    zoom: 1.15,
  }
}

const detached = (spec: Spec): Scene => {
  const shades = palette[spec.body]
  const art =
    polygon([250, 190, 330, 300, 300, 300], shades.line) +
    rect(74, 84, 252, 176, shades.dark, 12) +
    rect(77, 87, 246, 170, glass, 10) +
    screen(86, 96, 228, 152, spec.screen) +
    group('translate(0 -4)', keyboardDeck(286, 240, shades, false)) +
    rect(338, 120, 9, 130, shades.light, 4) +
    polygon([338, 250, 347, 250, 342.5, 264], shades.line)
  return { art, view: `screen, pen and keyboard apart, in ${spec.body}`, ground: { y: 356, reach: 150 } }
}

/** Seen from above when closed, and one long side with its ports. */
const closed = ({ body, inches, ports, form, glow }: Spec): Scene => {
  const shades = palette[body]
  const width = 210 + (inches - 11) * 10
  const left = 200 - width / 2
  const emblem =
    form === 'gaming'
      ? polygon([200, 118, 222, 150, 200, 182, 178, 150], palette[glow ?? 'red'].base)
      : circle(200, 150, 15, shades.light) + circle(206, 146, 11, shades.base)
  const art =
    rect(left, 62, width, width * 0.66, shades.base, 14) +
    path(
      d`M${left + 14} 62h${width * 0.5}l${-width * 0.42} ${width * 0.66}H${left + 14}a14 14 0 0 1-14-14V76a14 14 0 0 1 14-14z`,
      shades.light,
      'opacity=".45"',
    ) +
    emblem +
    rect(40, 296, 320, form === 'gaming' ? 36 : 26, shades.dark, 8) +
    wire('M52 304H348', shades.line, 2) +
    portRow(ports, 200, form === 'gaming' ? 318 : 314, ports.length > 5 ? 0.85 : 1, ports.length > 5 ? 12 : 20)
  return { art, view: `closed, with ${portWords(ports)}`, ground: { y: 340, reach: 160 }, showsColor: true }
}

export const drawLaptop = (spec: Spec): Scene[] => {
  const first = spec.form === 'tent' ? tent(spec) : spec.form === 'tablet' ? detached(spec) : open(spec)
  return [first, closed(spec)]
}
