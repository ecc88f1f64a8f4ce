import { isUuid } from '@techshop/http-contract/fields'
import type { FastifyInstance } from 'fastify'
import { ClientPage } from '../../design/client-page.tsx'
import { type Shop, servePage } from '../../http/serve-page.ts'
import { PageNotFoundError } from '../error/error.page.tsx'

/** The same page for every order: what it shows is for the bearer of the token, whom the server never gets to see. */
export const registerOrder = (app: FastifyInstance, shop: Shop): void =>
  servePage(app, shop, '/orders/:id', async ({ language, tree }, request) => {
    const { id } = request.params as { id: string }
    if (!isUuid(id)) throw new PageNotFoundError()
    const { title, description } = language.texts.order
    const content = <ClientPage island="order" heading={title} props={{ id }} />
    return { title, description, entry: 'order', tree: await tree, content }
  })
