import type { Category, CategoryWithChildren, Product } from '@techshop/client/types'

const at = '2026-01-01T00:00:00.000Z'

export const category = (slug: string, parent?: Category): Category => {
  const id = `c-${slug}`
  return {
    id,
    slug,
    name: `The ${slug}`,
    description: `All ${slug}.`,
    parentId: parent?.id ?? null,
    position: 0,
    path: [...(parent?.path ?? []), { id, slug, name: `The ${slug}` }],
    productCount: 7,
    version: 1,
    createdAt: at,
    updatedAt: at,
  }
}

export const withChildren = (parent: Category, ...children: Category[]): CategoryWithChildren => ({
  ...parent,
  children,
})

export const product = (slug: string, members: Partial<Product> = {}): Product => ({
  id: `p-${slug}`,
  slug,
  name: `The ${slug}`,
  description: `A fine ${slug}.`,
  status: 'active',
  category: null,
  attributes: { brand: 'Acme' },
  images: [{ url: `/assets/products/${slug}.svg`, alt: slug }],
  options: [],
  variants: [
    {
      sku: slug.toUpperCase(),
      options: {},
      price: { amount: 1999, currency: 'USD' },
      stock: 3,
      availability: 'low_stock',
    },
  ],
  price: { amount: 1999, currency: 'USD' },
  availability: 'low_stock',
  version: 1,
  createdAt: at,
  updatedAt: at,
  ...members,
})
