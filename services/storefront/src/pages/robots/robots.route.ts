import type { FastifyInstance } from 'fastify'
import type { Shop } from '../../http/serve-page.ts'
import { locales, localized } from '../../texts/locales.ts'

const ofOneVisitor = ['/cart', '/checkout', '/offline']

/** What crawlers may visit, and where they find it all. Pages of one visitor are of no use to anyone else. */
export const registerRobots = (app: FastifyInstance, shop: Shop): void => {
  const closed = [
    '/admin/',
    '/api/',
    ...locales.flatMap((locale) => ofOneVisitor.map((path) => localized(locale, path))),
  ]
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${new URL('/sitemap.xml', shop.publicUrl).href}`,
    '',
  ]
  app.get('/robots.txt', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'max-age=3600').send(lines.join('\n')),
  )
}
