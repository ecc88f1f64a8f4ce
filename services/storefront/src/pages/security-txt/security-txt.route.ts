import type { FastifyInstance } from 'fastify'
import type { SecurityContact } from '../../config.ts'
import type { Shop } from '../../http/serve-page.ts'
import { locales } from '../../texts/locales.ts'

const address = '/.well-known/security.txt'
const dayMs = 24 * 60 * 60_000
/** RFC 9116 recommends less than a year. */
const validDays = 180

/** `2026-06-01T00:00:00Z`, the same for a whole day, so that copies agree. */
const expiry = (now: number): string =>
  new Date((Math.floor(now / dayMs) + validDays) * dayMs).toISOString().replace('.000Z', 'Z')

/** Whom to tell of a weakness (RFC 9116). */
export const registerSecurityTxt = (app: FastifyInstance, shop: Shop, { contacts, policy }: SecurityContact): void => {
  const canonical = new URL(address, shop.publicUrl)
  app.get(address, async (_request, reply) => {
    const lines = [
      ...contacts.map((contact) => `Contact: ${contact}`),
      `Expires: ${expiry(Date.now())}`,
      // The RFC allows no address over plain HTTP here.
      ...(canonical.protocol === 'https:' ? [`Canonical: ${canonical.href}`] : []),
      `Preferred-Languages: ${locales.join(', ')}`,
      `Policy: ${policy}`,
      '',
    ]
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'max-age=3600').send(lines.join('\n'))
  })
}
