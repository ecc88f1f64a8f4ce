import { palette } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, path, rect, repeat, rotated, type Scene, text } from './svg.ts'

type Spec = SpecOf<'ssd'>

const edge = (left: number, top: number, height: number) =>
  repeat(Math.floor(height / 7), (i) => (i === 2 || i === 3 ? '' : rect(left, top + 2 + i * 7, 16, 4, '#e3bd5a')))

const module = (spec: Spec, left: number, width: number) => {
  const c = palette[spec.body]
  const accent = palette[spec.accent]
  const right = left + width
  return (
    edge(left - 12, 160, 82) +
    rect(left, 156, width, 90, '#17202b', 5) +
    circle(right, 201, 11, '#e3bd5a') +
    circle(right, 201, 6, '#dfe5ee') +
    repeat(Math.max(1, Math.floor(width / 74)), (i) => rect(left + 18 + i * 72, 170, 56, 62, '#090b0e', 3)) +
    rect(left + 12, 166, width - 40, 70, c.base, 3) +
    rect(left + 12, 166, width - 40, 16, accent.base, 3) +
    text(
      left + 12 + (width - 40) / 2,
      218,
      width > 150 ? 30 : 22,
      c.line === '#aab1bd' ? '#22252c' : '#fff',
      spec.label,
    )
  )
}

const heatsink = (spec: Spec) => {
  const c = palette[spec.body]
  return (
    edge(48, 160, 82) +
    rect(60, 148, 280, 108, c.dark, 6) +
    repeat(8, (i) => rect(72, 153 + i * 12.6, 256, 7, c.light, 3)) +
    rect(150, 168, 100, 66, c.base, 6) +
    rect(150, 168, 100, 14, palette[spec.accent].base, 6) +
    text(200, 218, 30, '#fff', spec.label)
  )
}

const sata = (spec: Spec) => {
  const c = palette[spec.body]
  const accent = palette[spec.accent]
  return (
    rect(126, 316, 148, 14, '#16181d', 2) +
    repeat(12, (i) => rect(136 + i * 11, 318, 5, 10, '#e3bd5a')) +
    rect(104, 76, 192, 244, c.dark, 12) +
    rect(104, 74, 192, 240, c.base, 12) +
    path('M116 74h90L104 262V86a12 12 0 0 1 12-12z', c.light, 'opacity=".5"') +
    rect(122, 116, 156, 118, '#f4f5f7', 6) +
    rect(122, 116, 156, 30, accent.base, 6) +
    text(200, 190, 32, ink, spec.label) +
    rect(140, 206, 120, 6, '#b3bccb', 3) +
    [112, 282].map((x) => circle(x + 3, 86, 4, c.line) + circle(x + 3, 302, 4, c.line)).join('')
  )
}

const ink = '#22252c'

export const drawSsd = (spec: Spec): Scene[] => {
  const art =
    spec.form === 'sata'
      ? sata(spec)
      : spec.heatsink
        ? heatsink(spec)
        : spec.form === 'm2'
          ? module(spec, 62, 280)
          : module(spec, 134, 138)
  const shape =
    spec.form === 'sata'
      ? 'a flat 2.5-inch drive'
      : spec.heatsink
        ? 'an M.2 module under a finned heatsink'
        : 'an M.2 module'
  return [
    {
      art: rotated(spec.form === 'sata' ? 7 : -14, 200, 200, art),
      view: `${shape} labeled ${spec.label}`,
      ground: { y: spec.form === 'sata' ? 344 : 300, reach: 120 },
      zoom: spec.form === 'short' ? 1.5 : spec.form === 'm2' ? 1.12 : 1,
      detail:
        spec.form === 'sata'
          ? { x: 190, y: 280, size: 150, view: 'close-up of the SATA contacts' }
          : { x: spec.form === 'short' ? 160 : 110, y: 215, size: 150, view: 'close-up of the gold contacts' },
    },
  ]
}
