import type { CategoryReference, Product, ProductImportLine, ProductPatch, ProductWrite } from '../product.ts'

export const laptopId = '0198f1c0-7c1e-7b3a-9c58-3f1f0e6a1d2b'
export const laptopSku = 'AUR-14-16-512'

export const laptopCategory: CategoryReference = {
  id: '0198f1bf-2b90-7a04-8f6e-51d3c0a9e377',
  slug: 'laptops',
  name: 'Laptops',
}

const price = { amount: 129_900, currency: 'USD' }
const dearerPrice = { amount: 159_900, currency: 'USD' }

const content = {
  slug: 'aurora-14-laptop',
  name: 'Aurora 14 Laptop',
  description: 'A light 14-inch laptop with a day of battery.',
  attributes: { brand: 'Aurora', screenSize: '14 in', memory: '16 GB' },
  images: [{ url: '/assets/products/aurora-14-laptop.svg', alt: 'A thin grey laptop, opened' }],
  options: [{ name: 'Storage', values: ['512 GB', '1 TB'] }],
}

/** An active product with two variants, as readers see it. */
export const laptop: Product = {
  id: laptopId,
  ...content,
  status: 'active',
  category: laptopCategory,
  variants: [
    { sku: laptopSku, options: { Storage: '512 GB' }, price, stock: 37, availability: 'in_stock' },
    { sku: 'AUR-14-16-1T', options: { Storage: '1 TB' }, price: dearerPrice, stock: 0, availability: 'out_of_stock' },
  ],
  price,
  availability: 'in_stock',
  version: 7,
  createdAt: '2026-03-02T09:12:44.318Z',
  updatedAt: '2026-11-19T16:40:05.902Z',
}

/** The same product as staff first sent it. */
export const laptopWrite: ProductWrite = {
  ...content,
  status: 'active',
  categoryId: laptopCategory.id,
  variants: [
    { sku: laptopSku, options: { Storage: '512 GB' }, price, stock: 40 },
    { sku: 'AUR-14-16-1T', options: { Storage: '1 TB' }, price: dearerPrice, stock: 5 },
  ],
}

export const newLaptop: Product = {
  ...laptop,
  variants: laptop.variants.map((variant, index) => ({
    ...variant,
    stock: index === 0 ? 40 : 5,
    availability: index === 0 ? 'in_stock' : 'low_stock',
  })),
  version: 1,
  updatedAt: laptop.createdAt,
}

export const renaming: ProductPatch = { name: 'Aurora 14 Laptop (2026)' }

export const repricing: ProductPatch = {
  variants: [
    { sku: laptopSku, options: { Storage: '512 GB' }, price: { amount: 119_900, currency: 'USD' } },
    { sku: 'AUR-14-16-1T', options: { Storage: '1 TB' }, price: { amount: 149_900, currency: 'USD' } },
  ],
}

export const renamedLaptop: Product = { ...laptop, name: 'Aurora 14 Laptop (2026)', version: 8 }

/** A product as one line of an import or export. */
export const laptopLine: ProductImportLine = {
  slug: content.slug,
  name: content.name,
  status: 'active',
  category: laptopCategory.slug,
  attributes: content.attributes,
  options: content.options,
  variants: laptopWrite.variants,
}
