import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, path, polygon, rect, rects, rotated, type Scene, text, times, wire } from './svg.ts'

type Spec = SpecOf<'charger'>

const slot = (x: number, y: number, width = 26) =>
  rect(x - width / 2, y - 5, width, 10, '#16181d', 5) + rect(x - width / 4, y - 1.2, width / 2, 2.4, '#5b6270', 1)

const forms = {
  wall: ({ body, accent, ports }: Spec) => {
    const c = palette[body]
    const big = ports > 2
    const [x, y, w, h] = big ? [106, 92, 176, 216] : [132, 132, 128, 140]
    return (
      rect(x + w, y + h * 0.3, 42, 9, '#b9c0cc', 2) +
      rect(x + w, y + h * 0.6, 42, 9, '#b9c0cc', 2) +
      rect(x, y, w + 6, h, c.dark, 26) +
      rect(x, y, w, h - 4, c.base, 26) +
      path(`M${x + 26} ${y}h${w * 0.4}L${x} ${y + h * 0.7}V${y + 26}a26 26 0 0 1 26-26z`, c.light, 'opacity=".6"') +
      times(ports, (i) => slot(x + w / 2, y + h * (big ? 0.3 : 0.38) + i * (big ? 32 : 38), 34)).join('') +
      rect(x + w * 0.36, y + h * 0.12, w * 0.28, 6, palette[accent].base, 3)
    )
  },
  pad: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      wire('M300 250Q360 270 344 330T390 380', palette[accent].base, 8) +
      ellipse(196, 250, 132, 62, c.line) +
      ellipse(196, 238, 132, 62, c.dark) +
      ellipse(196, 232, 128, 59, c.base) +
      ellipse(196, 232, 104, 46, 'none', `stroke="${palette[accent].base}" stroke-width="3" stroke-dasharray="8 6"`) +
      polygon([206, 206, 176, 238, 196, 238, 186, 262, 218, 226, 198, 226], c.light)
    )
  },
  stand: ({ body, accent }: Spec) => {
    const c = palette[body]
    return (
      rect(84, 312, 232, 20, c.dark, 10) +
      rect(84, 306, 232, 18, c.base, 9) +
      rect(150, 150, 18, 160, c.dark, 6) +
      rotated(
        8,
        160,
        170,
        rect(112, 66, 96, 192, '#22252c', 18) +
          rect(118, 72, 84, 180, '#8fbfe8', 14) +
          text(160, 140, 24, '#fff', '7:30') +
          rect(136, 220, 48, 8, '#46c26d', 4),
      ) +
      rect(252, 220, 14, 90, c.dark, 5) +
      circle(262, 212, 36, c.dark) +
      circle(262, 212, 28, '#15171c') +
      circle(262, 212, 18, 'none', 'stroke="#46c26d" stroke-width="6"') +
      rect(206, 290, 46, 20, palette[accent].base, 10)
    )
  },
  desk: ({ body, accent, ports }: Spec) => {
    const c = palette[body]
    return (
      polygon([66, 176, 100, 130, 318, 130, 338, 176], c.light) +
      rect(66, 174, 272, 120, c.base, 14) +
      rect(66, 278, 272, 16, c.dark, 8) +
      rect(86, 192, 92, 62, '#0d0f14', 8) +
      text(132, 232, 30, palette[accent].base, '140') +
      times(ports, (i) => slot(212 + (i % 3) * 44, 206 + Math.floor(i / 3) * 36, 30)).join('') +
      wire('M212 206Q200 330 250 380M300 242Q320 330 300 390', palette[accent].dark, 7)
    )
  },
  car: ({ body, accent, ports }: Spec) => {
    const c = palette[body]
    return rotated(
      24,
      200,
      200,
      polygon([160, 210, 240, 210, 228, 330, 172, 330], c.dark) +
        rects(
          [
            [154, 240, 12, 50],
            [234, 240, 12, 50],
          ],
          '#b9c0cc',
        ) +
        rect(186, 326, 28, 22, '#d8b04a', 8) +
        rect(124, 96, 152, 122, c.base, 30) +
        rect(124, 96, 152, 26, c.light, 13) +
        circle(200, 160, 50, c.line) +
        circle(200, 160, 50, 'none', `stroke="${palette[accent].base}" stroke-width="5"`) +
        times(ports, (i) => slot(200, 146 + i * 28, 40)).join(''),
    )
  },
  cable: ({ body, accent }: Spec) => {
    const c = palette[body]
    const plug = (x: number, y: number) =>
      rect(x - 14, y, 28, 54, palette[accent].base, 7) +
      rect(x - 9, y - 24, 18, 28, '#c9ced6', 6) +
      rect(x - 14, y + 42, 28, 5, palette[accent].dark)
    const route = 'M116 170Q110 340 200 340T290 230T200 150T130 236T200 306T258 240T262 170'
    return (
      wire(route, c.dark, 15) +
      wire(route, c.base, 11) +
      path(route, 'none', `stroke="${c.light}" stroke-width="11" stroke-dasharray="4 6"`) +
      plug(116, 120) +
      plug(262, 120) +
      rect(238, 256, 46, 18, palette[accent].base, 5)
    )
  },
}

const words = {
  wall: 'a plug-in charger',
  pad: 'a round charging pad',
  stand: 'a stand with phone, watch and earbuds on it',
  desk: 'a desktop charger with a display',
  car: 'a car charger',
  cable: 'a coiled braided cable',
}
const grounds = {
  wall: { y: 312, reach: 100 },
  pad: { y: 302, reach: 136 },
  stand: { y: 332, reach: 130 },
  desk: { y: 298, reach: 148 },
  car: { y: 340, reach: 90 },
  cable: { y: 356, reach: 100 },
}
const focus = {
  wall: [190, 200],
  pad: [196, 230],
  stand: [262, 212],
  desk: [140, 220],
  car: [210, 170],
  cable: [160, 150],
} as const

export const drawCharger = (spec: Spec): Scene[] => {
  const [x, y] = focus[spec.form]
  return [
    {
      art: forms[spec.form](spec),
      view: `${words[spec.form]} in ${spec.body}`,
      ground: grounds[spec.form],
      zoom: spec.form === 'wall' && spec.ports < 3 ? 1.3 : 1,
      detail: {
        x,
        y,
        size: 150,
        view:
          spec.form === 'cable'
            ? 'close-up of the plug'
            : spec.form === 'pad'
              ? 'close-up of the charging surface'
              : spec.form === 'stand'
                ? 'close-up of the watch on its arm'
                : 'close-up of the ports',
      },
    },
  ]
}
