import type { FastifyInstance } from 'fastify'

/** What crawlers may visit. Pages that belong to one visitor are of no use to anyone else. */
export const registerRobots = (app: FastifyInstance): void => {
  const lines = ['User-agent: *', 'Disallow: /admin/', 'Disallow: /api/', 'Disallow: /cart', 'Disallow: /checkout', '']
  app.get('/robots.txt', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'max-age=3600').send(lines.join('\n')),
  )
}
