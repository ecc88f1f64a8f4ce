import type { CategoryLine, ImportLine, ImportVariant } from './import-line.ts'
import { createRandom, type Random } from './random.ts'
import { sampleCategories, sampleProducts } from './sample.ts'
import { slugOf } from './slug.ts'

export type { CategoryLine, ImportLine, ImportVariant } from './import-line.ts'

/** What the synthetic products of one category are put together from: the sample products in it. */
interface Vocabulary {
  category: string
  templates: ImportLine[]
  sentences: string[]
  /** The last words of the category's name: `Graphics Card`, `Mouse`. */
  noun: string
}

const seriesWords =
  'Alder Amber Anchor Arrow Atlas Basalt Beacon Birch Boreal Breeze Brook Cedar Cinder Cirrus Cobalt Comet Coral Crest Delta Drift Echo Ember Fable Falcon Fern Fjord Flint Forest Gale Garnet Glacier Granite Harbor Hazel Heron Indigo Iris Ivory Jade Juniper Kelp Lagoon Lark Linden Lotus Lumen Lunar Maple Marble Meadow Mica Mistral Moss Nectar North Oak Onyx Opal Orbit Otter Pearl Pine Pollen Prairie Quartz Quill Rapid Raven Reef Ridge River Rowan Saffron Sable Sierra Slate Solar Sparrow Spruce Summit Tempest Thistle Tide Timber Topaz Tundra Umber Vale Velvet Verge Willow Winter Wolf Yarrow Zenith Zephyr'.split(
    ' ',
  )
const editions = ['', '', '', '', ' Pro', ' Plus', ' Lite', ' Max', ' Mini', ' S', ' SE', ' II', ' III', ' Go']
const variantColors = ['Black', 'White', 'Silver', 'Graphite', 'Navy', 'Sage', 'Sand', 'Rose', 'Teal', 'Red'] as const

const irregularSingulars: Record<string, string> = { Mice: 'Mouse', Switches: 'Switch', Smartwatches: 'Smartwatch' }

const singular = (plural: string): string =>
  plural
    .split(' & ')[0]
    ?.split(' ')
    .map((word, index, words) =>
      index < words.length - 1 ? word : (irregularSingulars[word] ?? word.replace(/xes$/, 'x').replace(/s$/, '')),
    )
    .join(' ') ?? plural

const vocabularies = (): Vocabulary[] => {
  const nameOf = new Map(sampleCategories.map(({ slug, name }) => [slug, name]))
  const byCategory = Map.groupBy(sampleProducts(), ({ category }) => category ?? '')
  return [...byCategory].map(([category, templates]) => ({
    category,
    templates,
    sentences: templates.flatMap(({ description }) => description.split(/(?<=[.!?])\s+/)),
    noun: singular(nameOf.get(category) ?? category),
  }))
}

/** A few categories hold most of the products, as in real shops. */
const pickSkewed = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[Math.floor(random.fraction() ** 1.7 * items.length)]
  if (item === undefined) throw new RangeError('Nothing to pick from')
  return item
}

const pickStock = (random: Random): number => {
  const share = random.fraction()
  if (share < 0.08) return 0
  return share < 0.18 ? random.between(1, 5) : random.between(6, 600)
}

/** Within half and double of the template's price, ending in .00, .90 or .99 as prices do. */
const pickPriceCents = (random: Random, templateCents: number): number => {
  const dollars = Math.max(2, Math.round((templateCents / 100) * 2 ** (random.fraction() * 2 - 1)))
  return dollars * 100 - random.pick([0, 1, 1, 10])
}

const pickAttributes = (random: Random, { templates }: Vocabulary, template: ImportLine): Record<string, string> =>
  Object.fromEntries(
    Object.keys(template.attributes).map((name) => [name, random.pick(templates).attributes[name] ?? '']),
  )

const pickDescription = (random: Random, { sentences }: Vocabulary, opening: string): string =>
  [opening, ...new Set([random.pick(sentences), random.pick(sentences), random.pick(sentences)])].join(' ')

const variantsOf = (random: Random, code: string, templateCents: number) => {
  const count = random.between(1, 3)
  const price = pickPriceCents(random, templateCents)
  const variant = (number: number, options: Record<string, string>): ImportVariant => ({
    sku: `SY-${code}-${number}`,
    options,
    price: { amount: price + (number - 1) * random.pick([0, 500, 1000]), currency: 'USD' },
    stock: pickStock(random),
  })
  if (count === 1) return { options: [], variants: [variant(1, {})] }
  const first = random.between(0, variantColors.length - 1)
  const values = Array.from(
    { length: count },
    (_, offset) => variantColors[(first + offset * 3) % variantColors.length] ?? 'Black',
  )
  return { options: [{ name: 'Color', values }], variants: values.map((Color, i) => variant(i + 1, { Color })) }
}

const productAt = (index: number, all: readonly Vocabulary[], brands: readonly string[]): ImportLine => {
  const random = createRandom(index)
  const vocabulary = pickSkewed(random, all)
  const template = random.pick(vocabulary.templates)
  const brand = random.pick(brands)
  const series = random.pick(seriesWords)
  // The index is the model number, which makes name, slug and sku unique.
  const code = `${series.slice(0, 1)}${index + 1000}`
  const name = `${brand} ${series} ${code}${random.pick(editions)} ${vocabulary.noun}`
  const attributes = { ...pickAttributes(random, vocabulary, template), brand }
  return {
    slug: slugOf(name),
    name,
    description: pickDescription(random, vocabulary, `The ${series} ${code} by ${brand}.`),
    status: 'active',
    category: random.fraction() < 0.005 ? null : vocabulary.category,
    attributes,
    images: template.images.map(({ url, alt }) => ({ url, alt: alt.replace(template.name, name) })),
    ...variantsOf(random, code, template.variants[0]?.price.amount ?? 1000),
  }
}

/** The categories that synthetic products refer to, parents first. */
export const syntheticCategories = (): readonly CategoryLine[] => sampleCategories

/**
 * `count` made-up products, one by one, so that a million need no memory. The n-th is the same on every run and
 * whatever the count; skus begin with `SY-`, so they never meet those of the sample.
 */
export function* syntheticProducts(count: number): Generator<ImportLine> {
  const all = vocabularies()
  const brands = [...new Set(all.flatMap(({ templates }) => templates.map((t) => t.attributes.brand ?? '')))]
  for (let index = 0; index < count; index++) yield productAt(index, all, brands)
}
