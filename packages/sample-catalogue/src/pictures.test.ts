import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { sampleProducts } from './sample.ts'

const directory = new URL('../pictures/', import.meta.url)
const pictures = readdirSync(directory).map((fileName) => ({
  fileName,
  svg: readFileSync(new URL(fileName, directory), 'utf8'),
}))
const products = sampleProducts()

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

t.test('every image of the sample is a file, and no file is left over', async (t) => {
  const files = new Set(pictures.map(({ fileName }) => `/assets/products/${fileName}`))
  t.same(new Set(products.flatMap(({ images }) => images.map(({ url }) => url))), files)
})

t.test('every product has at least two pictures, no two of all the pictures look alike', async (t) => {
  t.same(
    products.filter(({ images }) => images.length < 2),
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
  const alts = products.flatMap(({ name, images }) => images.map(({ alt }) => ({ alt, name })))
  t.same(
    alts.filter(({ alt, name }) => !alt.startsWith(`${name}: `) || alt.length < name.length + 8 || alt.length > 300),
    [],
  )
})
