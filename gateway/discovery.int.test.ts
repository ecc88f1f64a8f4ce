import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { freePort } from '@techshop/process-supervisor/ports'
import t from 'tap'
import { look } from './discovery.ts'

t.test('an instance is seen as what it says, and one that is gone as one that refuses', async (t) => {
  let status = 200
  const instance = createServer((_, response) => response.writeHead(status).end()).listen(0, '127.0.0.1')
  t.teardown(() => instance.close())
  await once(instance, 'listening')
  const address = `127.0.0.1:${(instance.address() as AddressInfo).port}`
  t.equal(await look(address), 'ready')
  status = 503
  t.equal(await look(address), 'refuses')
  t.equal(await look(`127.0.0.1:${await freePort()}`), 'refuses')
})
