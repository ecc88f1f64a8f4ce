import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, ellipse, path, polygon, rect, type Scene, times, wire } from './svg.ts'
import { lensGlass } from './webcam.ts'

type Spec = SpecOf<'drone'>

const rotor = (x: number, y: number, radius: number, hub: string) =>
  ellipse(x, y, radius, radius * 0.22, '#5b6270', 'opacity=".35"') +
  ellipse(x - radius * 0.5, y, radius * 0.5, 4, '#22252c') +
  ellipse(x + radius * 0.5, y, radius * 0.5, 4, '#22252c') +
  rect(x - 7, y - 4, 14, 18, hub, 4)

const forms = {
  folding: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    const large = body === 'graphite'
    return (
      wire('M150 196L84 158M250 196L316 158', c.dark, 17) +
      wire('M150 226L66 236M250 226L334 236', c.base, 19) +
      rotor(82, 146, 62, a.base) +
      rotor(318, 146, 62, a.base) +
      rotor(62, 220, 62, c.dark) +
      rotor(338, 220, 62, c.dark) +
      path('M140 180q4-24 34-26h52q30 2 34 26l8 62q0 18-18 20H150q-18-2-18-20z', c.base) +
      path('M150 182q4-18 30-18h20v96h-48q-12 0-10-16z', c.light) +
      rect(158, 236, 84, 58, c.dark, 18) +
      (large ? lensGlass(182, 266, 17) + lensGlass(220, 266, 23) : lensGlass(200, 266, 25)) +
      circle(160, 200, 6, a.base) +
      circle(240, 200, 6, a.base) +
      rect(60, 238, 8, 46, c.dark, 4) +
      rect(332, 238, 8, 46, c.dark, 4)
    )
  },
  fpv: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      wire('M200 210L84 134M200 210L316 134M200 210L84 292M200 210L316 292', '#1b1d23', 20) +
      [
        [84, 134],
        [316, 134],
        [84, 292],
        [316, 292],
      ]
        .map(
          ([x = 0, y = 0]) =>
            circle(x, y, 62, 'none', `stroke="${a.base}" stroke-width="5"`) +
            circle(x, y, 56, '#5b6270', 'opacity=".18"') +
            wire(`M${x - 48} ${y - 12}L${x + 48} ${y + 12}M${x - 12} ${y + 48}L${x + 12} ${y - 48}`, a.light, 7) +
            circle(x, y, 11, c.dark),
        )
        .join('') +
      polygon([156, 150, 244, 150, 256, 270, 144, 270], c.base) +
      rect(164, 166, 72, 66, a.base, 8) +
      rect(170, 174, 60, 14, a.dark, 4) +
      lensGlass(200, 252, 24) +
      wire('M180 150L160 96M220 150L240 96', '#343842', 5)
    )
  },
  pocket: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    const cage = (x: number, y: number) =>
      circle(x, y, 66, c.dark) +
      circle(x, y - 3, 64, c.base) +
      circle(x, y, 52, '#e6ebf2') +
      wire(`M${x - 44} ${y - 14}Q${x} ${y} ${x + 44} ${y + 14}`, a.base, 9) +
      wire(`M${x - 50} ${y}H${x + 50}M${x} ${y - 50}V${y + 50}`, c.dark, 4) +
      circle(x, y, 11, a.base)
    return (
      cage(128, 144) +
      cage(272, 144) +
      cage(128, 272) +
      cage(272, 272) +
      rect(148, 156, 104, 104, c.dark, 26) +
      rect(148, 152, 104, 102, c.base, 26) +
      lensGlass(200, 204, 32)
    )
  },
  six: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    const arms = times(
      6,
      (i) => [200 + Math.cos((i * Math.PI) / 3 + 0.52) * 138, 176 + Math.sin((i * Math.PI) / 3 + 0.52) * 74] as const,
    )
    return (
      wire('M150 214L122 340M250 214L278 340', '#343842', 10) +
      wire('M92 342H160M240 342H308', '#343842', 12) +
      arms.map(([x, y]) => wire(`M200 182L${Math.round(x)} ${Math.round(y)}`, c.dark, 13)).join('') +
      rect(138, 150, 124, 74, c.dark, 26) +
      rect(138, 146, 124, 72, c.base, 26) +
      rect(150, 156, 100, 12, a.base, 6) +
      rect(158, 224, 84, 62, '#8a5f41', 6) +
      wire('M158 244h84M200 224v62', '#694630', 4) +
      arms.map(([x, y]) => rotor(x, y - 10, 52, a.base)).join('')
    )
  },
}

const words = {
  folding: 'unfolded, with its camera below',
  fpv: 'a racing quad with guarded propellers, seen from above',
  pocket: 'four caged propellers around a camera',
  six: 'six rotors carrying a parcel',
}

export const drawDrone = (spec: Spec): Scene[] => [
  {
    art: forms[spec.form](spec),
    view: `${spec.body}, ${words[spec.form]}`,
    ground: { y: 356, reach: 90 },
    detail: {
      x: spec.form === 'six' ? 200 : 200,
      y: spec.form === 'folding' ? 250 : spec.form === 'six' ? 250 : spec.form === 'pocket' ? 204 : 240,
      size: 150,
      view: spec.form === 'six' ? 'close-up of the load' : 'close-up of the camera',
    },
  },
]
