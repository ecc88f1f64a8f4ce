import { escaped } from '../report/escaped.ts'
import type { Frame } from './cpu-profile.ts'

const width = 1200
const rowHeight = 17
const titleHeight = 40
/** Narrower ones are left out: they can't be seen, and a file should stay small. */
const narrowest = 2
const letterWidth = 6.6

const colours = { own: '#e8a33d', node: '#8fb8de', engine: '#c3c9d0', dependency: '#e07b5a' } as const

const colourOf = ({ origin }: Frame): string => {
  if (origin.startsWith('@techshop/') || origin.startsWith('services/')) return colours.own
  if (origin === 'node') return colours.node
  return origin === 'V8' ? colours.engine : colours.dependency
}

interface Box {
  readonly frame: Frame
  readonly depth: number
  readonly x: number
  readonly boxWidth: number
}

const boxesOf = (calls: Frame): Box[] => {
  const boxes: Box[] = []
  const place = (parent: Frame, depth: number, left: number): void => {
    let x = left
    for (const frame of [...parent.children.values()].sort((a, b) => b.total - a.total)) {
      const boxWidth = (frame.total / calls.total) * width
      if (boxWidth < narrowest) continue
      boxes.push({ frame, depth, x, boxWidth })
      place(frame, depth + 1, x)
      x += boxWidth
    }
  }
  place(calls, 0, 0)
  return boxes
}

const drawn = ({ frame, depth, x, boxWidth }: Box, total: number): string => {
  const { name, origin } = frame
  const share = `${((100 * frame.total) / total).toFixed(1)} %`
  const y = titleHeight + depth * rowHeight
  const letters = Math.floor((boxWidth - 4) / letterWidth)
  const label =
    letters < 3 ? '' : `<text x="${(x + 3).toFixed(1)}" y="${y + 12}">${escaped(name.slice(0, letters))}</text>`
  const box = `<rect x="${x.toFixed(1)}" y="${y}" width="${(boxWidth - 0.5).toFixed(1)}" height="${rowHeight - 1}" fill="${colourOf(frame)}"/>`
  return `<g><title>${escaped(`${name} (${origin}) ${share}`)}</title>${box}${label}</g>`
}

/**
 * A flame graph as one SVG that needs nothing else: callers stand above what they call, and a function is as wide as its
 * share of the time in which the process was busy. Pointing at one shows its name, its package and its share.
 */
export const flameGraphSvg = (title: string, calls: Frame): string => {
  const boxes = boxesOf(calls)
  const height = titleHeight + (1 + Math.max(0, ...boxes.map(({ depth }) => depth))) * rowHeight + 8
  const legend = 'orange: the shop · red: dependencies · blue: Node · grey: V8 and system calls'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<style>text{font:11px monospace;fill:#1f2933}</style>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="4" y="16" style="font-weight:600">${escaped(title)}</text><text x="4" y="32">${legend}</text>
${boxes.map((box) => drawn(box, calls.total)).join('\n')}
</svg>
`
}
