import { backdrop, shadowOf } from './backdrop.ts'
import { drawingOf } from './drawing-of.ts'
import { type Hue, hueNamed } from './palette.ts'
import type { PictureSpec } from './picture-spec.ts'
import { repeat, type Scene, scaled } from './svg.ts'

/** What is drawn of a product. */
export interface Subject {
  readonly slug: string
  readonly name: string
  /** The colors that it is sold in; none when that is no choice. */
  readonly colors: readonly string[]
  readonly picture: PictureSpec
}

/** A picture file of a product and what it shows. */
export interface Picture {
  fileName: string
  alt: string
  svg: string
}

const maxBytes = 6 * 1024

const svgOf = (content: string, viewBox = '0 0 400 400') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${content}</svg>`

/** The colors that a product is sold in, the one that it is drawn in first; none when that is no choice. */
const huesOf = ({ colors, picture }: Subject): Hue[] => {
  const sold = colors.flatMap((color) => hueNamed(color) ?? [])
  return sold.includes(picture.body) ? [...new Set([picture.body, ...sold])] : []
}

const places = [
  [],
  [],
  [
    [-8, 4, 0.63],
    [156, 138, 0.63],
  ],
  [
    [-8, 2, 0.56],
    [184, 2, 0.56],
    [88, 180, 0.56],
  ],
] as const

/** The product in each of its colors, in one picture; as many colors as fit into a small file, at most three. */
const range = (product: Subject, hues: readonly Hue[]): string => {
  const count = Math.min(hues.length, 3)
  const content = repeat(count, (index) => {
    const [x, y, scale] = places[count]?.[index] ?? [0, 0, 0.5]
    const scenes = drawingOf({ ...product.picture, body: hues[index] ?? product.picture.body })
    const scene = scenes.find(({ showsColor }) => showsColor) ?? scenes[0]
    return scaled(scale, x, y, scene?.art ?? '')
  })
  const svg = svgOf(backdrop(product.name, product.picture.body) + content)
  return svg.length > maxBytes && count > 2 ? range(product, hues.slice(0, 2)) : svg
}

const wholeScene = (name: string, body: Hue, { art, ground, zoom = 1 }: Scene): string => {
  const shadow = ground ? shadowOf(ground) : ''
  const content = shadow + art
  return svgOf(
    backdrop(name, body) + (zoom === 1 ? content : scaled(zoom, 200 - 200 * zoom, 212 - 212 * zoom, content)),
  )
}

const closeUp = (name: string, body: Hue, { art, detail }: Scene): { svg: string; view: string }[] => {
  if (!detail) return []
  const { x, y, size, view } = detail
  const viewBox = [x - size / 2, y - size / 2, size, size].map(Math.round).join(' ')
  return [{ svg: svgOf(backdrop(name, body) + art, viewBox), view }]
}

const listed = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** All pictures of a product: the front, another side or a detail, and its colors where it has several. */
export const drawPictures = (product: Subject): Picture[] => {
  const { slug, name, picture } = product
  const scenes = drawingOf(picture)
  const hues = huesOf(product).slice(0, 3)
  const pictures = [
    ...scenes.map((scene) => ({ svg: wholeScene(name, picture.body, scene), view: scene.view })),
    ...(scenes.length === 1 && scenes[0] ? closeUp(name, picture.body, scenes[0]) : []),
    ...(hues.length > 1 ? [{ svg: range(product, hues), view: `in ${listed(hues)}` }] : []),
  ]
  return pictures.map(({ svg, view }, index) => ({
    fileName: `${slug}-${index + 1}.svg`,
    alt: `${name}: ${view}`,
    svg,
  }))
}
