import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, fade, path, polygon, rect, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'lamp'>

const hexagon = (x: number, y: number, radius: number) =>
  times(6, (i) => [x + radius * Math.cos((i * Math.PI) / 3), y + radius * Math.sin((i * Math.PI) / 3)]).flat()
const glowColors = ['#e3a9ab', '#bfb3e0', '#8fbfe8', '#aadcc8', '#f7da7e', '#f7ab70', '#e87979', '#a188e0', '#6b98e8']

const forms = {
  desk: ({ body, light }: Spec) => {
    const c = palette[body]
    return (
      fade(0.5, polygon([248, 132, 330, 96, 372, 330, 190, 330], palette[light].light)) +
      ellipse(150, 336, 82, 14, c.dark) +
      ellipse(150, 330, 82, 14, c.base) +
      wire('M150 326L106 210L216 96', c.dark, 11) +
      circle(106, 210, 11, c.light) +
      circle(216, 96, 11, c.light) +
      polygon([206, 92, 258, 62, 330, 96, 248, 134], c.base) +
      polygon([330, 96, 248, 134, 256, 140, 336, 102], palette[light].base) +
      circle(150, 326, 9, c.light)
    )
  },
  table: ({ body, light }: Spec) => {
    const c = palette[body]
    const l = palette[light]
    return (
      fade(0.3, circle(200, 160, 156, l.light)) +
      ellipse(200, 340, 80, 14, c.dark) +
      rect(176, 190, 48, 148, c.base, 16) +
      rect(206, 190, 18, 148, c.dark, 9) +
      ellipse(200, 336, 78, 13, c.base) +
      path('M76 194a124 122 0 0 1 248 0q-124 34-248 0z', l.light) +
      path('M92 184a108 104 0 0 1 96-94q-40 34-40 106q-30-2-56-12z', '#fff', 'opacity=".6"') +
      ellipse(200, 196, 118, 14, l.base, 'opacity=".7"') +
      circle(200, 300, 6, l.base)
    )
  },
  floor: ({ body, light }: Spec) => {
    const c = palette[body]
    const l = palette[light]
    return (
      fade(0.4, path('M208 40Q340 120 330 340H208z', '#f5a3c7')) +
      fade(0.45, path('M194 40Q70 130 76 340H194z', l.light)) +
      ellipse(200, 356, 66, 11, c.base) +
      rect(190, 34, 20, 322, c.dark, 8) +
      rect(188, 40, 7, 306, l.base, 3) +
      rect(205, 40, 7, 306, '#e8669b', 3) +
      rect(260, 250, 110, 106, '#8b92a0', 16) +
      rect(252, 286, 126, 70, '#6b7280', 16)
    )
  },
  strip: ({ light }: Spec) => {
    const l = palette[light]
    const route = 'M52 330V110Q52 72 90 72H310Q348 72 348 110V230Q348 262 316 262H140Q112 262 112 290T140 320H240'
    return (
      fade(0.4, wire(route, l.light, 44)) +
      wire(route, '#f4f5f7', 20) +
      wire(route, l.base, 10) +
      path(route, 'none', `stroke="#fff" stroke-width="6" stroke-dasharray=".1 16" stroke-linecap="round"`) +
      rect(228, 300, 60, 40, '#343842', 8) +
      wire('M288 320Q350 320 360 372', '#343842', 6) +
      rect(38, 318, 28, 24, '#c9ced6', 4)
    )
  },
  panels: () => {
    const cells = [
      [140, 118],
      [200, 152],
      [260, 118],
      [200, 84],
      [140, 186],
      [260, 186],
      [200, 220],
      [140, 254],
      [260, 254],
    ] as const
    return (
      cells.map(([x, y], i) => fade(0.3, circle(x, y, 58, glowColors[i] ?? ''))).join('') +
      cells
        .map(
          ([x, y], i) =>
            polygon(hexagon(x, y, 38), '#fff') +
            polygon(hexagon(x, y, 35), glowColors[i] ?? '') +
            polygon(hexagon(x, y, 18), '#fff', 'opacity=".4"'),
        )
        .join('') +
      wire('M260 292V372', '#c9ced6', 4)
    )
  },
  lantern: ({ body, light }: Spec) => {
    const c = palette[body]
    const l = palette[light]
    return (
      fade(0.4, circle(200, 220, 140, l.light)) +
      wire('M138 140Q140 48 200 48T262 140', c.dark, 10) +
      path('M132 140h136l-16-34h-104z', c.base) +
      rect(140, 140, 120, 152, l.light, 12) +
      rect(184, 156, 32, 120, '#fff', 16) +
      wire('M150 140V292M250 140V292', c.dark, 9, 'butt') +
      rect(122, 286, 156, 52, c.base, 14) +
      rect(122, 322, 156, 16, c.dark, 8) +
      circle(200, 308, 9, l.base)
    )
  },
}

const words = {
  desk: 'a jointed desk lamp, lit',
  table: 'a mushroom-shaped table lamp, lit',
  floor: 'a slim floor lamp washing the wall in two colors',
  strip: 'a strip of light along a wall',
  panels: 'nine six-sided wall panels in soft colors',
  lantern: 'a lantern with a handle, lit',
}
const details = {
  desk: [270, 110, 'close-up of the head'],
  table: [200, 230, 'close-up of the cap'],
  floor: [200, 110, 'close-up of the light column'],
  strip: [100, 110, 'close-up of the corner'],
  panels: [200, 150, 'close-up of the panels'],
  lantern: [200, 290, 'close-up of the foot with its switch'],
} as const

export const drawLamp = (spec: Spec): Scene[] => {
  const [x, y, view] = details[spec.form]
  const onWall = spec.form === 'strip' || spec.form === 'panels'
  return [
    {
      art: forms[spec.form](spec),
      view: onWall ? words[spec.form] : `${words[spec.form]}, in ${spec.body}`,
      ...(onWall ? {} : { ground: { y: spec.form === 'floor' ? 362 : 346, reach: 96 } }),
      detail: { x, y, size: 150, view },
    },
  ]
}
