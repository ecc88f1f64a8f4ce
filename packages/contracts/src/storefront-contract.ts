import { Slug, Uuid } from '@techshop/http-contract/fields'
import { nullable, output, ref } from '@techshop/http-contract/schema'
import { Type } from 'typebox'
import { Money } from './money.ts'
import { OrderStatus, StockShortage } from './order.ts'
import { Availability, Facets, Image, ProductOption } from './product.ts'

const text = Type.String()
const texts = Type.Record(text, text)
const quantity = Type.Integer({ minimum: 1 })
const reference = output({ id: Uuid, slug: Slug, name: text })

const category = {
  id: Uuid,
  slug: Slug,
  name: text,
  description: text,
  parentId: nullable(Uuid),
  position: Type.Integer(),
  path: Type.Array(reference),
  productCount: Type.Integer(),
}

const product = output({
  id: Uuid,
  slug: Slug,
  name: text,
  description: text,
  category: nullable(reference),
  attributes: texts,
  images: Type.Array(ref(Image)),
  options: Type.Array(ref(ProductOption)),
  variants: Type.Array(
    output({
      sku: text,
      options: texts,
      price: ref(Money),
      stock: Type.Integer(),
      availability: ref(Availability),
    }),
  ),
  price: ref(Money),
  availability: ref(Availability),
})

const order = {
  id: Uuid,
  number: text,
  status: ref(OrderStatus),
  customer: output({ name: text, email: text }),
  shippingAddress: output({
    line1: text,
    line2: Type.Optional(text),
    city: text,
    region: Type.Optional(text),
    postalCode: text,
    country: text,
  }),
  items: Type.Array(output({ sku: text, name: text, options: texts, quantity, lineTotal: ref(Money) })),
  totals: output({ total: ref(Money) }),
  history: Type.Array(output({ status: ref(OrderStatus), at: text, reason: Type.Optional(text) })),
  shortages: Type.Optional(Type.Array(ref(StockShortage))),
  version: Type.Integer(),
  createdAt: text,
}

const openedOrder = output({ ...order, accessToken: Type.Optional(text) })
const nextCursor = nullable(text)

/**
 * The consumer contract of the shoppers' pages: what they read in the successful answers of each operation. Tests hold
 * the services to it, and show that the pages are the same with nothing else in an answer, and with more.
 */
export const storefrontContract = {
  listCategories: output({ items: Type.Array(output(category)), nextCursor }),
  getCategory: output({ ...category, children: Type.Array(output(category)) }),
  listProducts: output({
    items: Type.Array(product),
    nextCursor,
    facets: Type.Optional(ref(Facets)),
    correctedQuery: Type.Optional(text),
  }),
  getProduct: product,
  listRelatedProducts: output({ items: Type.Array(product) }),
  suggestProducts: output({
    items: Type.Array(
      output({ text, kind: text, slug: Slug, image: Type.Optional(ref(Image)), price: Type.Optional(ref(Money)) }),
    ),
  }),
  placeOrder: openedOrder,
  lookUpOrder: openedOrder,
  getOrder: output(order),
  cancelOrder: output(order),
} as const
