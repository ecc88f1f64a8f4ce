import type { FastifyInstance } from 'fastify'
import { ClientPage } from '../../design/client-page.tsx'
import { type Shop, servePage } from '../../http/serve-page.ts'

export const registerOrderLookup = (app: FastifyInstance, shop: Shop): void =>
  servePage(app, shop, '/orders/lookup', async ({ language, tree }) => {
    const { title, description } = language.texts.lookup
    return {
      title,
      description,
      canonical: '/orders/lookup',
      entry: 'order-lookup',
      tree: await tree,
      content: <ClientPage island="order-lookup" heading={title} />,
    }
  })
