import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const consoleLinkLifetimeMs = 15 * 60 * 1000
/** As many as nobody guesses while a link lasts: 72 bits. */
const codeBytes = 9

const ended = 'This link has been used, or its time is over. `npm run console` prints another.\n'

/** A short link to the staff console that signs in once. */
export interface ConsoleLink {
  readonly url: string
  /** Resolves when it has been used. */
  readonly used: Promise<void>
  /** Ends it. */
  close(): void
}

/**
 * Offers a link to the staff console on the loopback address, good for one use within a quarter of an hour. It answers
 * with the way to the console, whose fragment holds the token, so that the token stands in no terminal. It is a server of
 * the machine that runs the shop: neither the gateway nor the storefront knows of it, and no deployment has it.
 * @param gateway where the console is, without a slash at the end
 * @param token gives the staff token of that moment
 * @param nowMs tells a time in milliseconds that only grows
 */
export const offerConsoleLink = async (
  gateway: string,
  token: () => string,
  nowMs: () => number = () => performance.now(),
): Promise<ConsoleLink> => {
  const path = Buffer.from(`/${randomBytes(codeBytes).toString('base64url')}`)
  const endsAtMs = nowMs() + consoleLinkLifetimeMs
  const { promise: used, resolve: use } = Promise.withResolvers<void>()
  let host = ''
  let isOpen = true

  const isRight = ({ method, url, headers }: IncomingMessage): boolean => {
    const asked = Buffer.from(url ?? '')
    // Another host is another site's name for this machine (DNS rebinding).
    if (!isOpen || nowMs() >= endsAtMs || method !== 'GET' || headers.host !== host) return false
    return asked.length === path.length && timingSafeEqual(asked, path)
  }
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    response.setHeader('cache-control', 'no-store')
    response.setHeader('connection', 'close')
    if (!isRight(request)) {
      response.writeHead(410, { 'content-type': 'text/plain; charset=utf-8' }).end(ended)
      return
    }
    isOpen = false
    response.writeHead(303, { location: `${gateway}/admin/#token=${token()}` }).end(() => use())
  }

  // Whoever offers the link may end while it is good.
  const server = createServer(answer).unref()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://${host}${path}`, used, close }
}
