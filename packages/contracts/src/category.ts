import { line, NextCursor, Slug, Timestamp, Uuid, Version } from '@techshop/http-contract/fields'
import { input, named, nullable, output, ref } from '@techshop/http-contract/schema'
import { type Static, Type } from 'typebox'
import { CategoryReference } from './product.ts'

/** How deep the tree may grow. */
export const maxCategoryDepth = 10
/** Whoever shows the tree reads all of it. */
export const maxCategories = 10_000

const properties = {
  id: Uuid,
  slug: Slug,
  name: Type.String(),
  description: Type.String(),
  parentId: nullable(Uuid),
  position: Type.Integer({ minimum: 0, description: 'Position among the siblings, lowest first.' }),
  path: Type.Array(ref(CategoryReference), { description: 'Root first, the category itself last.' }),
  productCount: Type.Integer({
    minimum: 0,
    description: 'Number of active products in the category and its subcategories.',
  }),
  version: Version,
  createdAt: Timestamp,
  updatedAt: Timestamp,
}

export const Category = named('Category', output(properties))
export type Category = Static<typeof Category>

export const CategoryWithChildren = named(
  'CategoryWithChildren',
  output({ ...properties, children: Type.Array(ref(Category), { description: 'The direct children, in order.' }) }),
)
export type CategoryWithChildren = Static<typeof CategoryWithChildren>

export const CategoryPage = named('CategoryPage', output({ items: Type.Array(ref(Category)), nextCursor: NextCursor }))

const description = Type.String({ maxLength: 5_000 })
const position = Type.Integer({ minimum: 0, maximum: 1_000_000 })

export const CategoryWrite = named(
  'CategoryWrite',
  input({
    slug: Slug,
    name: line(120, 'The display name.'),
    description: Type.Optional(description),
    parentId: Type.Optional(nullable(Uuid)),
    position: Type.Optional(position),
  }),
)
export type CategoryWrite = Static<typeof CategoryWrite>

export const CategoryPatch = named(
  'CategoryPatch',
  input(
    {
      slug: Type.Optional(Slug),
      name: Type.Optional(line(120, 'The display name.')),
      description: Type.Optional(nullable(description)),
      parentId: Type.Optional(nullable(Uuid)),
      position: Type.Optional(position),
    },
    {
      minProperties: 1,
      description: 'JSON Merge Patch (RFC 7396). `parentId` moves the category, `position` reorders it.',
    },
  ),
)
export type CategoryPatch = Static<typeof CategoryPatch>

export const categoryComponents = [
  CategoryReference,
  Category,
  CategoryWithChildren,
  CategoryPage,
  CategoryWrite,
  CategoryPatch,
] as const
