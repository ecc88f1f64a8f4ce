import type { FastifyInstance } from 'fastify'
import type { Shop } from '../../http/serve-page.ts'

const address = '/.well-known/api-catalog'
const profile = 'https://www.rfc-editor.org/info/rfc9727'
const apis = [
  { path: '/api/products', title: 'Products', document: '/api/catalog/openapi.json' },
  { path: '/api/categories', title: 'Categories', document: '/api/categories/openapi.json' },
  { path: '/api/orders', title: 'Orders', document: '/api/orders/openapi.json' },
] as const

/** What APIs there are and where each is described: a linkset (RFC 9264) at the address of RFC 9727. */
export const registerApiCatalog = (app: FastifyInstance, { publicUrl }: Shop): void => {
  const at = (path: string): string => new URL(path, publicUrl).href
  const json = (path: string, title: string) => ({ href: at(path), type: 'application/json', title })
  const html = (path: string, title: string) => ({ href: at(path), type: 'text/html', title })
  const reference = html('/docs/', 'API reference')
  const status = [json('/health', 'Whether the shop answers')]
  const linkset = [
    { anchor: at(address), item: apis.map(({ path, title }) => ({ href: at(path), title })) },
    {
      anchor: at('/'),
      'service-desc': [
        json('/docs/openapi.json', 'Every operation (OpenAPI)'),
        json('/docs/asyncapi.json', 'Every event (AsyncAPI)'),
      ],
      'service-doc': [html('/docs/guide/', 'Guide'), reference, html('/docs/events', 'Events')],
      status,
    },
    ...apis.map(({ path, title, document }) => ({
      anchor: at(path),
      'service-desc': [json(document, title)],
      'service-doc': [reference],
      status,
    })),
  ]
  // As bytes: to a string Fastify would add a charset, which this media type doesn't have.
  const catalog = Buffer.from(JSON.stringify({ linkset }))
  const links = [
    `<${at(address)}>; rel="api-catalog"`,
    ...apis.map(({ path, title }) => `<${at(path)}>; rel="item"; title="${title}"`),
  ]
  app.get(address, async (_request, reply) =>
    reply
      .type(`application/linkset+json; profile="${profile}"`)
      .headers({ link: links.join(', '), 'cache-control': 'max-age=3600' })
      .send(catalog),
  )
}
