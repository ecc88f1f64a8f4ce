import { palette, type Shades } from './palette.ts'
import type { SpecOf } from './picture-spec.ts'
import { circle, d, moved, path, rect, type Scene, times, wire } from './svg.ts'

type Spec = SpecOf<'bookshelf-speaker'>

const cone = (x: number, y: number, radius: number, c: Shades) =>
  circle(x, y, radius + 6, '#343842') +
  circle(x, y, radius, '#1b1d23') +
  circle(x, y, radius * 0.86, c.base) +
  circle(x, y, radius * 0.62, 'none', `stroke="${c.dark}" stroke-width="2"`) +
  circle(x, y, radius * 0.3, c.dark) +
  circle(x - radius * 0.1, y - radius * 0.1, radius * 0.1, c.light)

/** One box, 128 wide, standing on y 340. */
const box = ({ body, cone: coneHue, form, grille }: Spec): string => {
  const c = palette[body]
  const k = palette[coneHue]
  const tall = form === 'three-way' ? 280 : form === 'desktop' ? 176 : 226
  const y = 340 - tall
  const wood = body === 'walnut' || body === 'oak'
  const grain = wood
    ? wire(d`M14 ${y + 30}q40 20 90 4M20 ${y + tall - 30}q50-16 96-2M12 ${y + tall / 2}q30 8 60 0`, c.dark, 1.5)
    : ''
  const drivers = {
    'two-way': circle(64, y + 52, 24, '#343842') + circle(64, y + 52, 15, k.light) + cone(64, y + 146, 46, k),
    coaxial: cone(64, y + 92, 48, k) + circle(64, y + 92, 14, '#e4e7ec') + rect(38, y + 178, 52, 14, '#1b1d23', 7),
    'three-way':
      circle(64, y + 36, 19, '#343842') +
      circle(64, y + 36, 12, k.light) +
      cone(64, y + 98, 28, k) +
      cone(64, y + 198, 50, k),
    desktop: circle(64, y + 40, 20, '#343842') + circle(64, y + 40, 13, '#c9ced6') + cone(64, y + 114, 38, k),
  }
  const cloth = grille
    ? rect(12, y + 12, 104, tall - 40, k.base, 10) +
      wire(times(13, (i) => d`M${20 + (i % 2) * 4} ${y + 22 + i * 9}h86`).join(''), k.dark, 2.4).replace(
        'fill',
        'stroke-dasharray=".1 8" fill',
      )
    : drivers[form]
  return (
    rect(0, y, 134, tall, c.dark, 8) +
    rect(0, y, 128, tall, c.base, 8) +
    rect(4, y + 3, 120, 6, c.light, 3) +
    grain +
    cloth +
    rect(12, 338, 20, 8, c.line, 2) +
    rect(98, 338, 20, 8, c.line, 2)
  )
}

export const drawBookshelfSpeaker = (spec: Spec): Scene[] => {
  const one = box(spec)
  const c = palette[spec.body]
  const knob = spec.form === 'desktop' ? circle(314, 322, 8, '#343842') + circle(290, 322, 3, '#54d17a') : ''
  const back =
    rect(112, 70, 176, 270, c.dark, 10) +
    rect(112, 70, 170, 266, c.base, 10) +
    circle(197, 134, 34, '#1b1d23') +
    circle(197, 134, 26, '#0d0f14') +
    rect(150, 206, 94, 96, '#22252c', 8) +
    [0, 1]
      .map((i) => circle(176 + i * 42, 238, 12, i ? '#d64545' : '#343842') + circle(176 + i * 42, 238, 6, '#d8b04a'))
      .join('') +
    rect(166, 272, 62, 12, '#4d5361', 3) +
    path('M124 70h60l-72 100V80a10 10 0 0 1 12-10z', c.light, 'opacity=".4"')
  return [
    {
      art: moved(52, 0, one) + moved(218, 0, one) + knob,
      view: `a pair in ${spec.body}${spec.grille ? ' behind fabric' : ` with ${spec.cone} cones`}`,
      ground: { y: 346, reach: 156 },
    },
    { art: back, view: 'the back with its terminals', ground: { y: 344, reach: 96 } },
  ]
}
