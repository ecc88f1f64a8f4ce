// Small building blocks that write SVG as text. Numbers are rounded to a tenth, which keeps the files small.

const round = (value: number): string => String(Math.round(value * 10) / 10)

/** Path data with its numbers rounded. */
export const d = (strings: TemplateStringsArray, ...values: (number | string)[]): string =>
  strings.reduce((text, part, index) => {
    const value = values[index - 1] ?? ''
    return text + (typeof value === 'number' ? round(value) : value) + part
  })

const corner = (radius: number): string => (radius > 0 ? ` rx="${round(radius)}"` : '')
const more = (extra: string): string => (extra === '' ? '' : ` ${extra}`)

export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0, extra = '') =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${corner(radius)} fill="${fill}"${more(extra)}/>`

export const circle = (x: number, y: number, radius: number, fill: string, extra = '') =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"${more(extra)}/>`

export const ellipse = (x: number, y: number, radiusX: number, radiusY: number, fill: string, extra = '') =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(radiusX)}" ry="${round(radiusY)}" fill="${fill}"${more(extra)}/>`

export const path = (data: string, fill: string, extra = '') => `<path d="${data}" fill="${fill}"${more(extra)}/>`

/** A filled shape with straight edges; x and y alternate. */
export const polygon = (points: readonly number[], fill: string, extra = '') =>
  `<polygon points="${points.map(round).join(' ')}" fill="${fill}"${more(extra)}/>`

/** Several shapes with straight edges in one element; for rows of keys, pins and slots. */
export const polygons = (shapes: readonly (readonly number[])[], fill: string, extra = '') =>
  path(shapes.map((points) => `M${points.map(round).join(' ')}z`).join(''), fill, extra)

/** Several rectangles of one color in one element, each as x, y, width, height. */
export const rects = (boxes: readonly (readonly [number, number, number, number])[], fill: string) =>
  path(boxes.map(([x, y, w, h]) => `M${round(x)} ${round(y)}h${round(w)}v${round(h)}h${round(-w)}z`).join(''), fill)

/** A list of `count` pieces, `index` from 0. */
export const times = <Piece>(count: number, piece: (index: number) => Piece): Piece[] =>
  Array.from({ length: count }, (_, index) => piece(index))

/** Attributes of an outline. */
const stroke = (color: string, width: number, cap: 'round' | 'butt' = 'round') =>
  `stroke="${color}" stroke-width="${round(width)}"${cap === 'round' ? ' stroke-linecap="round" stroke-linejoin="round"' : ''}`

/** A line that is not filled, such as a cable. */
export const wire = (data: string, color: string, width: number, cap: 'round' | 'butt' = 'round') =>
  path(data, 'none', stroke(color, width, cap))

export const group = (transform: string, content: string) => `<g transform="${transform}">${content}</g>`

export const fade = (opacity: number, content: string) => `<g opacity="${opacity}">${content}</g>`

export const rotated = (degrees: number, x: number, y: number, content: string) =>
  group(`rotate(${round(degrees)} ${round(x)} ${round(y)})`, content)

export const moved = (x: number, y: number, content: string) => group(`translate(${round(x)} ${round(y)})`, content)

/** Shrinks around the middle of the picture and moves it by x, y. */
export const scaled = (factor: number, x: number, y: number, content: string) =>
  group(`translate(${round(x)} ${round(y)}) scale(${Math.round(factor * 1000) / 1000})`, content)

/** A piece of another drawing, cut to the rectangle. */
export const window = (x: number, y: number, width: number, height: number, viewBox: string, content: string) =>
  `<svg x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" viewBox="${viewBox}" preserveAspectRatio="xMidYMid slice">${content}</svg>`

export const text = (x: number, y: number, size: number, fill: string, content: string, extra = '') =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}" fill="${fill}" font-family="system-ui,sans-serif" font-weight="700" text-anchor="middle"${more(extra)}>${content}</text>`

/** The same piece several times, `count` from 0. */
export const repeat = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('')

/** A scene: the product on a 400 × 400 field, and words that continue "<name>, …". */
export interface Scene {
  art: string
  view: string
  /** Where its shadow falls, and half its width. */
  ground?: { y: number; reach: number }
  /** True where this scene shows the color best, such as the closed lid of a laptop. */
  showsColor?: boolean
  /** How much larger than drawn it may appear; 1 when left out. */
  zoom?: number
  /** What a close-up shows. */
  detail?: { x: number; y: number; size: number; view: string }
}

/** Dark glass: a screen that is off, a lens. */
export const glass = '#12141a'
