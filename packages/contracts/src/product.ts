import { IdOrSlug, line, NextCursor, Slug, Timestamp, Uuid, Version } from '@techshop/http-contract/fields'
import { input, named, nullable, oneOf, output, ref } from '@techshop/http-contract/schema'
import { type Static, type TSchema, Type } from 'typebox'
import { Money, Price } from './money.ts'
import { Sku } from './sku.ts'

export const productStatuses = ['draft', 'active', 'archived'] as const
export const ProductStatus = named(
  'ProductStatus',
  oneOf(productStatuses, { description: 'Only active products are public.' }),
)
export type ProductStatus = Static<typeof ProductStatus>

export const availabilities = ['in_stock', 'low_stock', 'out_of_stock'] as const
export const Availability = named('Availability', oneOf(availabilities))
export type Availability = Static<typeof Availability>

export const maxVariants = 200
export const maxStock = 1_000_000_000

const AttributeName = Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9_]{0,39}$' })

export const attributes = () =>
  Type.Record(AttributeName, line(200, 'The value.'), {
    additionalProperties: false,
    maxProperties: 50,
    description: 'Attributes for filters, such as `brand`.',
  })
const Attributes = attributes()
const AttributesPatch = Type.Record(AttributeName, nullable(line(200, 'The new value; null removes the attribute.')), {
  additionalProperties: false,
  maxProperties: 50,
})

export const Image = named(
  'Image',
  input({
    url: Type.String({
      pattern: '^(?:https://|http://|/)[^\\s<>"]*$',
      maxLength: 2048,
      description: 'A path of this shop or an absolute address.',
    }),
    alt: Type.String({ maxLength: 300, description: 'Alternative text: a description of the picture.' }),
  }),
)
const Images = Type.Array(ref(Image), { maxItems: 20 })

export const ProductOption = named(
  'ProductOption',
  input({
    name: line(40, 'Such as "Storage".'),
    values: Type.Array(line(80, 'Such as "512 GB".'), { minItems: 1, maxItems: 50, uniqueItems: true }),
  }),
)
const ProductOptions = Type.Array(ref(ProductOption), { maxItems: 5 })

const OptionValues = Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 80 }), {
  maxProperties: 5,
  description: "One value for each of the product's options.",
})

export const Variant = named(
  'Variant',
  output({
    sku: Sku,
    options: OptionValues,
    price: ref(Money),
    stock: Type.Integer({ minimum: 0, maximum: maxStock, description: 'Units that can be ordered now.' }),
    availability: ref(Availability),
  }),
)
export type Variant = Static<typeof Variant>

export const VariantWrite = named(
  'VariantWrite',
  input({
    sku: Sku,
    options: Type.Optional(OptionValues),
    price: ref(Price),
    stock: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: maxStock,
        description: 'The first stock of a new sku; refused for an existing one.',
      }),
    ),
  }),
)
export type VariantWrite = Static<typeof VariantWrite>
const VariantWrites = Type.Array(ref(VariantWrite), { minItems: 1, maxItems: maxVariants })

export const ProductMatch = named(
  'ProductMatch',
  output(
    {
      skus: Type.Array(Sku, { minItems: 1, maxItems: maxVariants, description: 'Cheapest first.' }),
      price: ref(Money),
      availability: ref(Availability),
    },
    {
      description:
        'Present in lists that are filtered by attributes, price or stock: the variants that match the whole filter, their lowest price and their best availability.',
    },
  ),
)
export type ProductMatch = Static<typeof ProductMatch>

export const CategoryReference = named('CategoryReference', output({ id: Uuid, slug: Slug, name: Type.String() }))
export type CategoryReference = Static<typeof CategoryReference>

export const Product = named(
  'Product',
  output({
    id: Uuid,
    slug: Slug,
    name: Type.String(),
    description: Type.String(),
    status: ref(ProductStatus),
    category: nullable(ref(CategoryReference)),
    attributes: Attributes,
    images: Images,
    options: ProductOptions,
    variants: Type.Array(ref(Variant)),
    price: ref(Money),
    availability: ref(Availability),
    match: Type.Optional(ref(ProductMatch)),
    version: Version,
    createdAt: Timestamp,
    updatedAt: Timestamp,
  }),
)
export type Product = Static<typeof Product>

const description = Type.String({ maxLength: 20_000 })

const writable = {
  slug: Slug,
  name: line(200, 'The display name.'),
  description: Type.Optional(description),
  status: Type.Optional(ref(ProductStatus)),
  attributes: Type.Optional(Attributes),
  images: Type.Optional(Images),
  options: Type.Optional(ProductOptions),
  variants: VariantWrites,
}

export const ProductWrite = named('ProductWrite', input({ ...writable, categoryId: Type.Optional(nullable(Uuid)) }))
export type ProductWrite = Static<typeof ProductWrite>

export const ProductPatch = named(
  'ProductPatch',
  input(
    {
      slug: Type.Optional(Slug),
      name: Type.Optional(line(200, 'The display name.')),
      description: Type.Optional(nullable(description)),
      status: Type.Optional(ref(ProductStatus)),
      categoryId: Type.Optional(nullable(Uuid)),
      attributes: Type.Optional(nullable(AttributesPatch)),
      images: Type.Optional(nullable(Images)),
      options: Type.Optional(nullable(ProductOptions)),
      variants: Type.Optional(VariantWrites),
    },
    {
      minProperties: 1,
      description: 'JSON Merge Patch (RFC 7396). `variants` replaces the whole array; a missing sku is archived.',
    },
  ),
)
export type ProductPatch = Static<typeof ProductPatch>

export const ProductImportLine = named(
  'ProductImportLine',
  input(
    { ...writable, category: Type.Optional(nullable(Slug)) },
    {
      description:
        'One line of an import: the product is created, or changed when its slug exists. Stock counts for new skus only.',
    },
  ),
)
export type ProductImportLine = Static<typeof ProductImportLine>

export const importOutcomes = ['created', 'updated', 'unchanged', 'failed'] as const
export const ProductImportResult = named(
  'ProductImportResult',
  output({
    line: Type.Integer({ minimum: 1 }),
    slug: nullable(Type.String()),
    outcome: oneOf(importOutcomes),
    id: Type.Optional(Uuid),
    detail: Type.Optional(Type.String()),
    errors: Type.Optional(Type.Array(Type.Unsafe<{ pointer: string; message: string }>(Type.Ref('InvalidMember#')))),
    changes: Type.Optional(
      Type.Array(
        output({
          path: Type.Array(Type.String(), { description: 'Such as `variants`, a sku, `price`.' }),
          from: Type.Unknown({ description: 'The value before; null for an addition.' }),
          to: Type.Unknown({ description: 'The value after; null for a removal.' }),
        }),
        { description: 'In a preview: all changes of the line.' },
      ),
    ),
    encoding: Type.Optional(
      Type.String({
        description: 'The detected encoding of a CSV file, such as `utf-8`, `windows-1252` or `utf-16le`.',
      }),
    ),
  }),
)
export type ProductImportResult = Static<typeof ProductImportResult>

export const FacetValue = named('FacetValue', output({ value: Type.String(), count: Type.Integer({ minimum: 0 }) }))
export const Facets = named(
  'Facets',
  Type.Record(Type.String(), Type.Array(ref(FacetValue)), {
    description: 'By attribute: its values, and the number of matching products for each value.',
  }),
)
export type Facets = Static<typeof Facets>

export const ProductPage = named(
  'ProductPage',
  output({
    items: Type.Array(ref(Product)),
    nextCursor: NextCursor,
    facets: Type.Optional(ref(Facets)),
    correctedQuery: Type.Optional(
      Type.String({ description: 'The corrected query that was searched, when no product matches `q`.' }),
    ),
  }),
)
export type ProductPage = Static<typeof ProductPage>

export const ProductList = named('ProductList', output({ items: Type.Array(ref(Product)) }))

export const ProductSuggestion = named(
  'ProductSuggestion',
  output({
    text: Type.String(),
    kind: oneOf(['product', 'category']),
    slug: Slug,
    image: Type.Optional(ref(Image)),
    price: Type.Optional(ref(Money)),
  }),
)
export type ProductSuggestion = Static<typeof ProductSuggestion>
export const ProductSuggestions = named('ProductSuggestions', output({ items: Type.Array(ref(ProductSuggestion)) }))

export const ProductAddress = Type.Object({ idOrSlug: IdOrSlug })

export const productComponents: readonly (TSchema & { $id: string })[] = [
  ProductStatus,
  Availability,
  Image,
  ProductOption,
  Variant,
  VariantWrite,
  ProductMatch,
  CategoryReference,
  Product,
  ProductWrite,
  ProductPatch,
  ProductImportLine,
  ProductImportResult,
  FacetValue,
  Facets,
  ProductPage,
  ProductList,
  ProductSuggestion,
  ProductSuggestions,
]
