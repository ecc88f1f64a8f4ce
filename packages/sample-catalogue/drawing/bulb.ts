import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, fade, path, polygon, rect, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'bulb'>

const screw = (y: number, width: number) =>
  times(4, (i) =>
    rect(200 - width / 2 + i * 1.5, y + i * 14, width - i * 3, 11, i % 2 ? '#a3abb8' : '#c9ced6', 5),
  ).join('') +
  polygon(
    [200 - width * 0.3, y + 56, 200 + width * 0.3, y + 56, 200 + width * 0.14, y + 70, 200 - width * 0.14, y + 70],
    '#343842',
  )
const halo = (x: number, y: number, radius: number, color: string) =>
  fade(0.35, circle(x, y, radius, color)) + fade(0.35, circle(x, y, radius * 0.76, color))

const forms = {
  classic: ({ body, light }: Spec) => {
    const l = palette[light]
    const c = palette[body]
    return (
      halo(200, 152, 148, l.light) +
      path('M200 52a98 98 0 0 1 98 98c0 44-34 62-44 104H146c-10-42-44-60-44-104a98 98 0 0 1 98-98z', l.base) +
      path('M200 62a88 88 0 0 0-86 86c0 30 16 46 28 66c-8-60 10-116 58-152z', l.light) +
      polygon([146, 250, 254, 250, 240, 288, 160, 288], c.base) +
      polygon([222, 250, 254, 250, 240, 288, 216, 288], c.dark) +
      screw(288, 76)
    )
  },
  globe: ({ body, light }: Spec) => {
    const l = palette[light]
    const c = palette[body]
    return (
      halo(200, 168, 158, '#fff6da') +
      circle(200, 166, 118, l.base) +
      circle(200, 166, 96, l.light) +
      path('M110 130a96 96 0 0 1 74-60q-50 40-54 110q-26-16-20-50z', '#fff') +
      rect(164, 274, 72, 22, c.base, 6) +
      screw(294, 68)
    )
  },
  candle: ({ body, light }: Spec) => {
    const l = palette[light]
    const c = palette[body]
    return (
      halo(200, 150, 128, l.light) +
      path('M200 36q66 84 56 140q-4 50-30 74h-52q-26-24-30-74q-10-56 56-140z', l.base) +
      path('M196 56q-46 70-38 122q2 36 18 60q-8-90 20-182z', l.light) +
      rect(160, 248, 80, 40, c.base, 8) +
      rect(216, 248, 24, 40, c.dark, 8) +
      screw(288, 54)
    )
  },
  filament: ({ body, light }: Spec) => {
    const l = palette[light]
    const c = palette[body]
    return (
      halo(200, 158, 146, '#ffd9a0') +
      circle(200, 156, 108, '#fff3d6', 'opacity=".75"') +
      circle(200, 156, 108, 'none', `stroke="${l.light}" stroke-width="3"`) +
      wire('M186 262V190M214 262V190', '#8b92a0', 4) +
      wire('M186 190Q140 150 168 116T214 110T232 160T196 172T184 146T206 136', l.base, 7) +
      path('M112 130a92 92 0 0 1 60-58', 'none', 'stroke="#fff" stroke-width="9" stroke-linecap="round"') +
      rect(166, 252, 68, 34, c.base, 6) +
      rect(214, 252, 20, 34, c.dark, 6) +
      screw(286, 64)
    )
  },
  spot: ({ body, light }: Spec) => {
    const l = palette[light]
    const c = palette[body]
    return (
      polygon([112, 210, 288, 210, 372, 400, 28, 400], l.light, 'opacity=".55"') +
      path('M166 96h68l56 98v18H110v-18z', c.base) +
      path('M212 96h22l56 98v18h-50z', c.dark) +
      times(5, (i) => wire(`M${172 + i * 14} 104L${140 + i * 30} 190`, c.dark, 3)).join('') +
      ellipse(200, 210, 90, 20, c.dark) +
      ellipse(200, 211, 78, 15, l.base) +
      ellipse(200, 212, 40, 7, '#fff') +
      rect(172, 66, 56, 34, c.dark, 6) +
      rect(180, 42, 10, 28, '#a3abb8', 4) +
      rect(210, 42, 10, 28, '#a3abb8', 4)
    )
  },
}

const words = {
  classic: 'a classic bulb',
  globe: 'a large opal globe',
  candle: 'a candle bulb',
  filament: 'a clear globe with a looped filament',
  spot: 'a spot with its beam',
}

export const drawBulb = (spec: Spec): Scene[] => [
  {
    art: forms[spec.form](spec),
    view: `${words[spec.form]} glowing ${spec.light === 'cream' ? 'warm white' : spec.light}`,
    detail: { x: 200, y: spec.form === 'spot' ? 170 : 260, size: 180, view: 'close-up of the base' },
  },
]
