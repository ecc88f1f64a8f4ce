import type { FastifyInstance } from 'fastify'
import { ClientPage } from '../../design/client-page.tsx'
import { type Shop, servePage } from '../../http/serve-page.ts'

export const registerCheckout = (app: FastifyInstance, shop: Shop): void =>
  servePage(app, shop, '/checkout', async ({ language, tree }) => {
    const { title, description } = language.texts.checkout
    const content = <ClientPage island="checkout" heading={title} />
    return { title, description, entry: 'checkout', tree: await tree, content }
  })
