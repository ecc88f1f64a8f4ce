import type { FastifyInstance } from 'fastify'
import { locales, localized } from '../../texts/locales.ts'

export const speculationRulesAddress = '/speculation-rules.json'

const prefetched = ['/', '/c', '/c/*', '/p/*', '/cart', '/checkout']

/** Pages that a browser may fetch ahead when a visitor is about to open them: a pointer rests on a link or presses it. */
const rules = {
  prefetch: [
    {
      where: { href_matches: locales.flatMap((locale) => prefetched.map((path) => localized(locale, path))) },
      eagerness: 'moderate',
    },
  ],
}

/** Speculation Rules (WICG), named in a header of each page, since the Content Security Policy has no inline scripts. */
export const registerSpeculationRules = (app: FastifyInstance): void => {
  app.get(speculationRulesAddress, async (_request, reply) =>
    reply.type('application/speculationrules+json').header('cache-control', 'max-age=3600').send(JSON.stringify(rules)),
  )
}
