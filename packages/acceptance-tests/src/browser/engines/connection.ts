import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'
import { gatewayUrl } from '../../shop.ts'
import { relay } from '../relay.ts'

/** A way to the shop that can be cut, which is what being offline is to every browser. */
export interface Connection {
  /** Of the shop, by this way. */
  readonly url: string
  cut(): Promise<void>
  restore(): Promise<void>
}

/** Opens a way to the shop for one test. */
export const connect = async (t: Test): Promise<Connection> => {
  const server = createServer((request, response) => relay(request, response, gatewayUrl))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const cut = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  t.teardown(cut)
  const restore = async () => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  return { url: `http://127.0.0.1:${port}`, cut, restore }
}
