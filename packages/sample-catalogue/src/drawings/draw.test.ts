import t from 'tap'
import { sampleProducts } from '../sample.ts'
import { shelves } from '../shelves.ts'
import { drawPictures } from './draw.ts'
import { hueNamed } from './palette.ts'

const products = shelves.flatMap(({ products }) => products)
const pictures = products.flatMap(drawPictures)

const fileNames = (some: readonly { fileName: string }[]) => some.map(({ fileName }) => fileName)

/** Names of elements that are left open or closed out of turn; empty for well-formed text. */
const misnested = (svg: string): string[] => {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, closing, name = '', selfClosed] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?: [a-zA-Z-]+="[^"<]*")*(\/?)>/g)) {
    if (selfClosed) continue
    if (!closing) open.push(name)
    else if (open.pop() !== name) wrong.push(name)
  }
  return [...wrong, ...open]
}

t.test('every image of the sample is drawn, and nothing else', async (t) => {
  const drawn = new Set(pictures.map(({ fileName }) => `/assets/products/${fileName}`))
  t.same(new Set(sampleProducts().flatMap(({ images }) => images.map(({ url }) => url))), drawn)
  t.equal(drawn.size, pictures.length, 'no two share a name')
})

t.test('every product has at least two pictures, no two of all the pictures look alike', async (t) => {
  t.same(
    sampleProducts().filter(({ images }) => images.length < 2),
    [],
  )
  // Without the background, which the name chooses: it is the drawing that must differ.
  const drawings = pictures.map(({ fileName, svg }) => [fileName, svg.replace(/^(<svg[^>]*>).*?<(ellipse|g)/, '$1<$2')])
  const alike = [...Map.groupBy(drawings, ([, drawing]) => drawing).values()].filter(({ length }) => length > 1)
  t.same(
    alike.map((group) => group.map(([fileName]) => fileName)),
    [],
  )
})

t.test('every picture is well-formed, scales, and is at most 6 KiB', async (t) => {
  const start = /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="-?\d+ -?\d+ \d+ \d+">/
  const tag = /<\/?[a-zA-Z]+(?: [a-zA-Z-]+="[^"<]*")*\/?>/g
  const wrong = pictures.filter(
    ({ svg }) =>
      !start.test(svg) ||
      misnested(svg).length > 0 ||
      /[<>&]/.test(svg.replace(tag, '')) ||
      /NaN|undefined|Infinity/.test(svg) ||
      Buffer.byteLength(svg) > 6 * 1024,
  )
  t.same(fileNames(wrong), [])
})

t.test('no picture runs a script or refers to anything outside itself', async (t) => {
  const active = /<script|<foreignObject|<image|<style|\son[a-z]+=|href|javascript:|url\((?!#)/i
  t.same(fileNames(pictures.filter(({ svg }) => active.test(svg))), [])
})

t.test('the words for a picture name the product and say more than its name', async (t) => {
  const alts = products.flatMap((product) => drawPictures(product).map(({ alt }) => ({ alt, name: product.name })))
  t.same(
    alts.filter(({ alt, name }) => !alt.startsWith(`${name}: `) || alt.length < name.length + 8 || alt.length > 300),
    [],
  )
})

t.test('a product that is sold in colors is drawn in one of them', async (t) => {
  for (const { name, options = [], variants, picture } of products) {
    const index = options.indexOf('Color')
    if (index < 0) continue
    const sold = variants.map(([, values]) => hueNamed(values[index] ?? ''))
    t.notOk(sold.includes(undefined), `${name}: every color is known`)
    t.ok(sold.includes(picture.body), `${name} is drawn in ${picture.body}`)
  }
})

t.test('drawing twice gives the same bytes', async (t) => {
  const again = products.flatMap(drawPictures)
  t.ok(JSON.stringify(again) === JSON.stringify(pictures))
})
