import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import t from 'tap'
import { readOperations } from './documents.ts'

const NDJSON = 'application/x-ndjson'

t.test('a stream of lines is known by its lines, in what is sent and in what comes back', async (t) => {
  const server = createServer(async (request, response) => {
    const service = request.url?.split('/')[2] ?? ''
    response.end(await readFile(path.join(import.meta.dirname, '../../../../services', service, 'openapi.json')))
  }).listen(0, '127.0.0.1')
  t.teardown(() => server.close())
  await once(server, 'listening')
  const operations = await readOperations(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const sent = operations.flatMap((operation) => {
    const schema = operation.bodies.get(NDJSON)
    return schema ? [[operation.operationId, operation.resolve(schema).type]] : []
  })
  t.ok(sent.length > 0)
  for (const [name, type] of sent) t.equal(type, 'object', String(name))
  const received = operations.filter(({ faultsOf }) =>
    faultsOf(200, NDJSON, {}).every((it) => !/not documented/.test(it)),
  )
  t.ok(received.length > 0)
  for (const { faultsOf, operationId } of received)
    t.notMatch(faultsOf(200, NDJSON, {}), [/must be string/], operationId)
})
