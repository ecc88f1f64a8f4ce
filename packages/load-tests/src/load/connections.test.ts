import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { answerOf, createConnections } from './connections.ts'
import { requestText } from './request-text.ts'

t.test('an answer is whole when its head has come and as many bytes as it tells', async (t) => {
  const whole = Buffer.from('HTTP/1.1 201 Created\r\nContent-Length: 5\r\n\r\nZoë!')
  t.same(answerOf(whole), { status: 201, body: 'Zoë!' })
  for (const length of [0, 20, 43, whole.length - 1]) t.equal(answerOf(whole.subarray(0, length)), undefined)
  t.throws(() => answerOf(Buffer.from('HTTP/1.1 200 OK\r\n\r\n')), /without content-length/)
})

t.test('requests that are under way at once have connections of their own, which later ones use again', async (t) => {
  const seen: (number | undefined)[] = []
  const server = createServer(async (request, response) => {
    seen.push(request.socket.remotePort)
    for await (const _ of request);
    if (request.url === '/broken') request.socket.destroy()
    else response.writeHead(201, { 'content-length': 2 }).end('ok')
  }).listen(0, '127.0.0.1')
  t.teardown(() => server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  using connections = createConnections(`http://127.0.0.1:${port}`)
  const send = (path: string) => connections.send(requestText({ method: 'POST', path, body: { a: 1 } }, 'shop'))
  t.same(await Promise.all([send('/'), send('/')]), [
    { status: 201, body: 'ok' },
    { status: 201, body: 'ok' },
  ])
  await send('/')
  t.equal(seen.length, 3)
  t.equal(new Set(seen).size, 2)
  await t.rejects(send('/broken'), 'a connection that is lost is said')
  t.match(await send('/'), { status: 201 })
})
