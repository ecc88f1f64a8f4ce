import type { FastifyInstance } from 'fastify'
import { ClientPage } from '../../design/client-page.tsx'
import { type Shop, servePage } from '../../http/serve-page.ts'

export const registerCart = (app: FastifyInstance, shop: Shop): void =>
  servePage(app, shop, '/cart', async ({ language, tree }) => {
    const { title, description } = language.texts.cart
    return {
      title,
      description,
      entry: 'cart',
      tree: await tree,
      content: <ClientPage island="cart" heading={title} />,
    }
  })
