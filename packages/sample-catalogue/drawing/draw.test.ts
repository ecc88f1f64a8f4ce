import { readFileSync } from 'node:fs'
import t from 'tap'
import { sampleProducts } from '../src/sample.ts'
import { drawPictures } from './draw.ts'
import { hueNamed, palette } from './palette.ts'
import { subjects } from './subjects.ts'

t.test('the pictures are what the program draws', async (t) => {
  const drawn = subjects.flatMap(drawPictures)
  t.same(
    drawn
      .filter(({ fileName, svg }) => readFileSync(new URL(`../pictures/${fileName}`, import.meta.url), 'utf8') !== svg)
      .map(({ fileName }) => fileName),
    [],
  )
})

t.test('each product names its pictures as they are drawn, and the color of the drawing', async (t) => {
  const bySlug = new Map(subjects.map((subject) => [subject.slug, subject]))
  for (const { slug, images, attributes } of sampleProducts()) {
    const subject = bySlug.get(slug)
    if (!subject) throw new Error(slug)
    t.same(
      images,
      drawPictures(subject).map(({ fileName, alt }) => ({ url: `/assets/products/${fileName}`, alt })),
      slug,
    )
    t.equal(attributes.color, palette[subject.picture.body].family, slug)
  }
})

t.test('a product that is sold in colors is drawn in one of them, the first', async (t) => {
  for (const { name, colors, picture } of subjects) {
    if (colors.length === 0) continue
    t.notOk(colors.map(hueNamed).includes(undefined), `${name}: every color is known`)
    t.ok(colors.map(hueNamed).includes(picture.body), `${name} is drawn in ${picture.body}`)
  }
})
