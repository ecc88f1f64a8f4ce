import type { Port } from './picture-spec.ts'
import { circle, path, polygon, rect } from './svg.ts'

const hole = '#16181d'
const tongue = '#5b6270'

/** Width and drawing of each socket, centered on 0, 0. */
const sockets: Record<Port, { width: number; art: string; words: string }> = {
  'usb-c': { width: 18, art: rect(-9, -3.5, 18, 7, hole, 3.5) + rect(-5, -1, 10, 2, tongue, 1), words: 'USB-C' },
  'usb-a': { width: 22, art: rect(-11, -6, 22, 12, hole, 1.5) + rect(-8, -3.5, 16, 4, '#4a78c8', 1), words: 'USB-A' },
  hdmi: {
    width: 26,
    art: polygon([-13, -5, 13, -5, 13, 1, 9, 6, -9, 6, -13, 1], hole) + rect(-8, -2, 16, 3, tongue),
    words: 'HDMI',
  },
  dp: {
    width: 26,
    art: polygon([-13, -6, 13, -6, 13, 6, -8, 6, -13, 1], hole) + rect(-8, -2, 16, 3, tongue),
    words: 'DisplayPort',
  },
  audio: { width: 12, art: circle(0, 0, 6, '#70788a') + circle(0, 0, 4, hole), words: 'headphones' },
  ethernet: {
    width: 24,
    art: path('M-12-9H12V9H6V12H-6V9H-12z', hole) + rect(-8, -7, 16, 4, '#d8b04a') + circle(-9, 11, 1.5, '#54d17a'),
    words: 'Ethernet',
  },
  sd: { width: 34, art: rect(-17, -3, 34, 6, hole, 1) + rect(-13, -1, 26, 2, tongue), words: 'a card reader' },
  power: { width: 16, art: circle(0, 0, 8, hole) + circle(0, 0, 3, '#d8b04a'), words: 'power' },
  sfp: { width: 24, art: rect(-12, -8, 24, 16, hole, 1) + rect(-9, -5, 18, 5, tongue), words: 'SFP' },
}

/** Sockets side by side, centered on x, y; `scale` 1 is about 20 wide each. */
export const portRow = (ports: readonly Port[], x: number, y: number, scale = 1, gap = 14): string => {
  const total = ports.reduce((sum, port) => sum + sockets[port].width, 0) + gap * (ports.length - 1)
  let left = -total / 2
  const row = ports.map((port) => {
    const { width, art } = sockets[port]
    const center = left + width / 2
    left += width + gap
    return `<g transform="translate(${Math.round(center)})">${art}</g>`
  })
  return `<g transform="translate(${Math.round(x)} ${Math.round(y)}) scale(${Math.round(scale * 100) / 100})">${row.join('')}</g>`
}

/** `USB-C, HDMI and headphones`, each named once. */
export const portWords = (ports: readonly Port[]): string => {
  const words = [...new Set(ports)].map((port) => sockets[port].words)
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
