import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, path, polygon, rect, rects, rotated, type Scene, text, times } from './svg.ts'

type Spec = SpecOf<'power-bank'>

const slot = (x: number, y: number) => rect(x - 13, y - 5, 26, 10, '#0d0f14', 5)
const slab = (spec: Spec, x: number, w: number, h: number) => {
  const c = palette[spec.body]
  const y = 204 - h / 2
  return (
    rect(x, y, w + 8, h + 4, c.dark, 26) +
    rect(x, y, w, h, c.base, 26) +
    path(`M${x + 26} ${y}h${w * 0.4}L${x} ${y + h * 0.7}V${y + 26}a26 26 0 0 1 26-26z`, c.light, 'opacity=".55"') +
    rect(x + w * 0.2, y + 44, w * 0.6, 54, '#0d0f14', 12) +
    text(x + w / 2, y + 82, 30, palette[spec.accent].light, `${spec.percent}%`)
  )
}

const forms = {
  slab: (spec: Spec) => {
    const large = spec.percent < 70
    return (
      slab(spec, large ? 112 : 126, large ? 170 : 142, large ? 270 : 236) +
      slot(large ? 170 : 176, large ? 76 : 92) +
      slot(large ? 224 : 220, large ? 76 : 92)
    )
  },
  slim: (spec: Spec) => slab(spec, 130, 134, 250) + slot(197, 86),
  stick: ({ body, accent }: Spec) => {
    const c = palette[body]
    return rotated(
      28,
      200,
      200,
      rect(182, 62, 36, 40, '#c9ced6', 6) +
        rect(166, 96, 68, 44, palette[accent].base, 12) +
        rect(160, 128, 84, 220, c.dark, 26) +
        rect(160, 128, 80, 216, c.base, 26) +
        rect(170, 136, 14, 196, c.light, 7) +
        times(4, (i) => circle(206, 250 + i * 20, 5, i < 2 ? c.dark : '#54d17a')).join(''),
    )
  },
  magnetic: ({ body, accent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      rect(148, 40, 164, 324, '#343842', 30) +
      rect(150, 42, 158, 318, '#4a4f5a', 29) +
      rect(160, 54, 62, 62, '#22252c', 16) +
      circle(178, 72, 11, '#0b0d12') +
      circle(204, 98, 11, '#0b0d12') +
      rect(122, 150, 158, 184, c.dark, 24) +
      rect(122, 148, 154, 180, c.base, 24) +
      circle(199, 238, 50, 'none', `stroke="${a.light}" stroke-width="6"`) +
      polygon([206, 210, 180, 242, 198, 242, 190, 268, 218, 232, 200, 232], a.base) +
      times(4, (i) => circle(176 + i * 15, 312, 3.6, '#54d17a')).join('')
    )
  },
  solar: ({ body, accent }: Spec) => {
    const c = palette[body]
    const cell = palette[accent]
    return (
      rotated(
        -6,
        200,
        200,
        times(
          4,
          (i) =>
            polygon(
              [
                38 + i * 82,
                120 + (i % 2) * 12,
                116 + i * 82,
                132 - (i % 2) * 12,
                116 + i * 82,
                272 - (i % 2) * 12,
                38 + i * 82,
                260 + (i % 2) * 12,
              ],
              i % 2 ? c.dark : c.base,
            ) +
            rects(
              times(6, (k) => [47 + i * 82 + (k % 2) * 32, 144 + Math.floor(k / 2) * 36, 28, 32] as const),
              cell.base,
            ) +
            rects(
              times(6, (k) => [47 + i * 82 + (k % 2) * 32, 158 + Math.floor(k / 2) * 36, 28, 2] as const),
              cell.light,
            ),
        ).join(''),
      ) +
      rect(306, 270, 70, 44, '#343842', 10) +
      slot(341, 292)
    )
  },
  station: ({ body, accent, percent }: Spec) => {
    const c = palette[body]
    const a = palette[accent]
    return (
      path('M116 128V92q0-20 20-20h128q20 0 20 20v36h-24V98H140v30z', c.line) +
      rect(64, 120, 272, 214, c.dark, 26) +
      rect(64, 116, 272, 208, c.base, 26) +
      rect(84, 140, 110, 66, '#0d0f14', 10) +
      text(139, 186, 36, a.base, `${percent}%`) +
      times(
        2,
        (i) =>
          circle(246 + i * 54, 174, 23, c.light) +
          rects(
            [
              [239 + i * 54, 166, 4, 14],
              [249 + i * 54, 166, 4, 14],
            ],
            '#16181d',
          ),
      ).join('') +
      times(3, (i) => slot(112 + i * 40, 246)).join('') +
      circle(262, 246, 15, c.line) +
      rect(84, 280, 232, 10, a.base, 5) +
      circle(304, 246, 12, a.base)
    )
  },
}

const words = {
  slab: 'a pocket power bank',
  slim: 'a slim power bank',
  stick: 'a stick-size power bank',
  magnetic: 'on the back of a phone',
  solar: 'four solar panels unfolded beside the bank',
  station: 'a power station with a handle',
}

export const drawPowerBank = (spec: Spec): Scene[] => [
  {
    art: forms[spec.form](spec),
    view: `${words[spec.form]}, in ${spec.body}`,
    ground: {
      y: spec.form === 'solar' ? 322 : spec.form === 'station' ? 336 : spec.form === 'magnetic' ? 372 : 346,
      reach: spec.form === 'station' || spec.form === 'solar' ? 146 : 90,
    },
    detail:
      spec.form === 'station'
        ? { x: 150, y: 190, size: 160, view: 'close-up of the display' }
        : spec.form === 'solar'
          ? { x: 160, y: 200, size: 150, view: 'close-up of the solar cells' }
          : spec.form === 'stick'
            ? { x: 230, y: 130, size: 150, view: 'close-up of the folding plug' }
            : {
                x: 200,
                y: spec.form === 'magnetic' ? 240 : 120,
                size: 150,
                view: spec.form === 'magnetic' ? 'close-up of the magnetic ring' : 'close-up of ports and display',
              },
  },
]
