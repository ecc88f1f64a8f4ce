import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { connect } from 'node:tls'
import t from 'tap'
import { readAll, startTestGateway } from './test-gateway.ts'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
const skip = hasOpenssl ? false : 'openssl is not installed: no certificate can be made'

const directory = mkdtempSync(path.join(tmpdir(), 'gateway-tls-'))
t.teardown(() => rmSync(directory, { recursive: true, force: true }))
const certificate = path.join(directory, 'tls.crt')
const key = path.join(directory, 'tls.key')

/** A certificate that signs itself, as `docs/operations/deploy.md` shows how to make one. */
const makeCertificate = () =>
  spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate],
  ])

const handshake = async (port: number) => {
  const socket = connect({
    port,
    host: '127.0.0.1',
    servername: 'localhost',
    ca: readFileSync(certificate),
    ALPNProtocols: ['h2'],
  })
  await once(socket, 'secureConnect')
  const seen = {
    alpn: socket.alpnProtocol,
    version: socket.getProtocol(),
    serial: socket.getPeerCertificate().serialNumber,
  }
  socket.destroy()
  return seen
}

t.test('with a certificate the port speaks TLS alone, and says so for a year', { skip }, async (t) => {
  makeCertificate()
  const seen: unknown[] = []
  const gateway = await startTestGateway(
    {
      catalog: [
        (asked, response) => {
          seen.push(asked.headers['x-forwarded-proto'])
          response.setHeader('content-type', 'application/json').end('{}')
        },
      ],
    },
    { tls: { certificate, key } },
  )
  t.teardown(() => gateway.close())

  const asked = request({
    port: gateway.port,
    host: '127.0.0.1',
    servername: 'localhost',
    path: '/api/products',
    ca: readFileSync(certificate),
  }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  t.equal(await readAll(answer), '{}')
  t.equal(answer.headers['strict-transport-security'], 'max-age=31536000; includeSubDomains')
  t.strictSame(seen, ['https'], 'services know that the shopper came over TLS')
  t.match(await handshake(gateway.port), { alpn: 'h2', version: 'TLSv1.3' })

  const plain = await gateway.ask('/p/aurora?a=1', { headers: { host: 'shop.example' } })
  t.equal(plain.status, 308)
  t.equal(plain.headers.location, 'https://shop.example/p/aurora?a=1')
  t.strictSame(seen.length, 1, 'no service sees a plain request')

  const { serial } = await handshake(gateway.port)
  makeCertificate()
  process.kill(Number(readFileSync(path.join(gateway.runtimeDir, 'nginx.pid'), 'utf8')), 'SIGHUP')
  // A handshake with the old certificate fails, since the new one is what is trusted.
  const renewed = async () => (await handshake(gateway.port).catch(() => undefined))?.serial
  let now = await renewed()
  for (; now === undefined || now === serial; now = await renewed()) await delay(50)
  t.not(now, serial, 'a renewed certificate is served after a reload')
})

t.test('without a certificate nothing promises TLS', async (t) => {
  const gateway = await startTestGateway({})
  t.teardown(() => gateway.close())
  t.equal((await gateway.ask('/health')).headers['strict-transport-security'], undefined)
})
