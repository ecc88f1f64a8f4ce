import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@techshop/client'
import { type StackParts, shopParts, startStack } from '@techshop/local-stack/stack'
import { type DatabaseName, databaseNames } from '@techshop/service-manifests/services'
import t from 'tap'
import { unpack } from './released.ts'
import { goodDay, trade } from './trade.ts'

const directory = await mkdtemp(path.join(tmpdir(), 'techshop-released-'))
const released = path.join(directory, 'released')
let servesReleased = true
/** Tables are migrated by today's code; what serves them is what was released, until `servesReleased` says otherwise. */
const findProgram: StackParts['findProgram'] = (service, program, watch) => {
  const isReleased = servesReleased && program === 'serve' && existsSync(path.join(released, service))
  if (!isReleased) return shopParts.findProgram(service, program, watch)
  const workingDirectory = path.join(released, service)
  return { command: process.execPath, args: ['src/bin/serve.js'], workingDirectory }
}

t.test('what was released runs on the tables of today, before, during and after a deploy', async (t) => {
  await unpack(released)
  await writeFile(path.join(released, 'package.json'), '{ "type": "module" }')
  const stack = await startStack({ dataDir: path.join(directory, 'shop'), products: 0 }, { ...shopParts, findProgram })
  t.teardown(async () => {
    await stack.stop()
    await rm(directory, { recursive: true, force: true })
  })
  const { gateway, staffToken } = stack.describe()
  // A reload of the gateway closes idle connections, which a change that can't be repeated must not meet.
  const headers = { connection: 'close' }
  const staff = createClient({ baseUrl: gateway, token: staffToken, headers })
  const buyer = createClient({ baseUrl: gateway, headers })
  const each = (work: (service: DatabaseName) => Promise<void>) => Promise.all(databaseNames.map(work))

  await t.test('the tables are migrated, and the released services go on', async (t) => {
    t.same(await trade(staff, buyer), goodDay)
  })

  await t.test('today’s services start beside them, on the same tables, streams and consumers', async (t) => {
    servesReleased = false
    await each((service) => stack.scale(service, 2))
    t.same(await Promise.all(Array.from({ length: 4 }, () => trade(staff, buyer))), Array(4).fill(goodDay))
  })

  await t.test('the released services stop; those of today go on', async (t) => {
    await each((service) => stack.process(`${service}-1`).stop())
    t.same(await trade(staff, buyer), goodDay)
  })

  await t.test('rolled back, the released services go on with what those of today have written', async (t) => {
    await each((service) => stack.process(`${service}-1`).start())
    await each((service) => stack.process(`${service}-2`).stop())
    t.same(await trade(staff, buyer), goodDay)
  })
})
