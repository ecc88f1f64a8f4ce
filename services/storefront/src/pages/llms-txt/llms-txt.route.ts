import type { FastifyInstance } from 'fastify'
import type { Shop } from '../../http/serve-page.ts'

/** What a language model that works with the shop needs first, in the form of llmstxt.org. */
export const registerLlmsTxt = (app: FastifyInstance, { publicUrl }: Shop): void => {
  const link = (title: string, path: string, says: string): string =>
    `- [${title}](${new URL(path, publicUrl).href}): ${says}`
  const lines = [
    '# TechShop',
    '',
    '> An online shop with a JSON API over HTTP. Anyone may read products and categories and place an order; the rest needs a token.',
    '',
    'Prices are integers in minor units of their currency. What is ordered is a variant, by its `sku`. Placing an order needs an `Idempotency-Key` header; the same key again gives the same order. Errors are `application/problem+json`, each type with a page that says what to do. An order is placed for a person only when that person asked for it.',
    '',
    '## API',
    '',
    link('OpenAPI', '/docs/openapi.json', 'every operation in one document'),
    link('AsyncAPI', '/docs/asyncapi.json', 'every event'),
    link('Getting started', '/docs/guide/getting-started', 'find a product, place an order, follow it'),
    link('Authentication', '/docs/guide/authentication', 'who may do what, and the limits'),
    link('Idempotency', '/docs/guide/idempotency', 'how to repeat a request safely'),
    link('Errors', '/docs/problems/', 'what each type means'),
    link('API catalog', '/.well-known/api-catalog', 'the same for machines (RFC 9727)'),
    '',
    '## Pages',
    '',
    link('Products', '/c', 'all products, with filters'),
    link('Sitemap', '/sitemap.xml', 'every category and product, in every language'),
    link('Order look-up', '/orders/lookup', 'an order by its number and e-mail address'),
    '',
  ]
  app.get('/llms.txt', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'max-age=3600').send(lines.join('\n')),
  )
}
