import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import t, { type Test } from 'tap'
import { implement } from './implement.ts'
import { ProblemError } from './problem.ts'
import { createStaffVerifier } from './staff.ts'
import {
  createWidget,
  getReceipt,
  listWidgets,
  makeKey,
  startWidgets,
  widget,
  widgetWrite,
  writeKeySet,
} from './widgets.fixture.ts'

const keySetFile = async (t: Test): Promise<URL> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'keys-'))
  t.teardown(() => rm(folder, { recursive: true }))
  return pathToFileURL(path.join(folder, 'jwks.json'))
}
const UNAUTHENTICATED = new ProblemError('unauthenticated', { detail: 'The token is not valid.' })
const settings = { issuer: 'https://id.example', audience: 'techshop' }

const start = async (t: Test) => {
  const file = await keySetFile(t)
  const key = makeKey('first')
  await writeKeySet(file, key)
  const { service } = await startWidgets(t, { config: { staff: { ...settings, jwksUrl: file.href } } })
  const callers: unknown[] = []
  implement(service, createWidget, async ({ caller }) => {
    callers.push(caller)
    return { status: 201, body: widget('1') }
  })
  implement(service, getReceipt, async ({ caller, params }) => {
    callers.push(caller)
    return { status: 200, body: widget(params.id) }
  })
  implement(service, listWidgets, async ({ caller }) => {
    callers.push(caller)
    return { status: 200, body: { items: [] } }
  })
  const create = (authorization?: string, payload: object = widgetWrite) =>
    service.inject({
      method: 'POST',
      url: '/api/widgets',
      payload,
      headers: authorization === undefined ? {} : { authorization },
    })
  const read = (url: string, authorization?: string) =>
    service.inject({ url, headers: authorization === undefined ? {} : { authorization } })
  return { key, create, read, callers }
}

t.test('staff with the scope is let in, and the handler knows who it is', async (t) => {
  const { key, create, callers } = await start(t)
  t.equal((await create(`Bearer ${key.token({ scope: 'orders:read catalog:write' })}`)).statusCode, 201)
  t.match(callers, [{ kind: 'staff', subject: 'ada' }])
})

t.test('no token is 401 with a challenge, before the body is looked at', async (t) => {
  const { create, callers } = await start(t)
  const answer = await create(undefined, { nonsense: true })
  t.equal(answer.statusCode, 401)
  t.equal(answer.headers['www-authenticate'], 'Bearer realm="techshop"')
  t.match(answer.json(), { type: '/docs/problems/unauthenticated' })
  t.same(callers, [])
})

t.test('a token without the scope is 403 and says which one is needed', async (t) => {
  const { key, create } = await start(t)
  const answer = await create(`Bearer ${key.token({ scope: 'orders:read' })}`)
  t.equal(answer.statusCode, 403)
  t.match(answer.headers['www-authenticate'], /error="insufficient_scope", scope="catalog:write"/)
  t.equal((await create(`Bearer ${key.token({ scope: 'catalog:writes' })}`)).statusCode, 403)
})

t.test('a token is let in that says it is an access token, or a JWT, or nothing of its kind', async (t) => {
  const { key, create } = await start(t)
  for (const typ of ['at+jwt', 'application/at+jwt', 'JWT', undefined]) {
    const authorization = `Bearer ${key.token({ scope: 'catalog:write' }, { typ })}`
    t.equal((await create(authorization)).statusCode, 201, typ ?? 'nothing')
  }
})

t.test('a token that is expired, forged, for others, unsigned or of another kind is 401', async (t) => {
  const { key, create } = await start(t)
  const scope = 'catalog:write'
  const seconds = Math.floor(Date.now() / 1000)
  const valid = key.token({ scope })
  const tokens = {
    expired: key.token({ scope, exp: seconds - 60 }),
    'without the time of its making': key.token({ scope, iat: undefined }),
    'alive for more than a day': key.token({ scope, exp: seconds + 25 * 3600 }),
    'for signing out': key.token({ scope }, { typ: 'logout+jwt' }),
    'without expiry': key.token({ scope, exp: undefined }),
    'not yet valid': key.token({ scope, nbf: seconds + 60 }),
    'of another issuer': key.token({ scope, iss: 'https://evil.example' }),
    'for another audience': key.token({ scope, aud: 'bank' }),
    'without subject': key.token({ scope, sub: undefined }),
    'an empty subject': key.token({ scope, sub: '' }),
    'a subject with NUL': key.token({ scope, sub: 'a\0b' }),
    'a subject with half a character': key.token({ scope, sub: 'a\ud800' }),
    'a subject that is too long': key.token({ scope, sub: 'a'.repeat(256) }),
    'of an unknown key': makeKey('other').token({ scope }),
    'forged under a known key': makeKey('first').token({ scope }),
    changed: `${valid.slice(0, -4)}AAAA`,
    unsigned: `${key.token({ scope }, { alg: 'none' }).split('.').slice(0, 2).join('.')}.`,
    'with a symmetric algorithm': key.token({ scope }, { alg: 'HS256' }),
    'of another kind': 'key~1999999999~abc',
  }
  for (const [name, token] of Object.entries(tokens)) {
    const answer = await create(`Bearer ${token}`)
    t.equal(answer.statusCode, 401, name)
    t.match(answer.headers['www-authenticate'], /error="invalid_token"/, name)
  }
  for (const header of ['Basic YTpi', 'Bearer', 'Bearer ', `Token ${valid}`, `Bearer ${valid} ${valid}`])
    t.equal((await create(header)).statusCode, 401, header)
})

t.test("an order's token is handed to the handler as it is", async (t) => {
  const { read, callers } = await start(t)
  t.equal((await read('/api/receipts/1')).statusCode, 401)
  t.equal((await read('/api/receipts/1', 'Bearer k1~1999999999~abc')).statusCode, 200)
  t.same(callers, [{ kind: 'bearer', token: 'k1~1999999999~abc' }])
})

t.test('staff may use an operation of order owners with one of its scopes', async (t) => {
  const { key, read } = await start(t)
  t.equal((await read('/api/receipts/1', `Bearer ${key.token({ scope: 'orders:read' })}`)).statusCode, 200)
  t.equal((await read('/api/receipts/1', `Bearer ${key.token({ scope: 'catalog:write' })}`)).statusCode, 403)
})

t.test('a public operation knows staff too, and refuses a token that is not valid', async (t) => {
  const { key, read, callers } = await start(t)
  await read('/api/widgets')
  await read('/api/widgets', `Bearer ${key.token({ scope: 'catalog:write' })}`)
  t.match(callers, [{ kind: 'anonymous' }, { kind: 'staff', subject: 'ada' }])
  t.equal((await read('/api/widgets', 'Bearer a.b.c')).statusCode, 401)
})

t.test('without an identity provider every staff token is refused', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, listWidgets, async () => ({ status: 200, body: { items: [] } }))
  const authorization = `Bearer ${makeKey('first').token()}`
  t.equal((await service.inject({ url: '/api/widgets', headers: { authorization } })).statusCode, 401)
})

t.test('a new key in the file is accepted without a restart', async (t) => {
  const file = await keySetFile(t)
  const [first, second] = [makeKey('first'), makeKey('second')]
  await writeKeySet(file, first)
  const verify = createStaffVerifier({ ...settings, jwksUrl: file.href, cooldownMs: 50 })
  t.match(await verify(first.token()), { subject: 'ada' })
  await t.rejects(verify(second.token()), UNAUTHENTICATED)
  await writeKeySet(file, second)
  await delay(60)
  t.match(await verify(second.token()), { subject: 'ada' })
  await t.rejects(verify(first.token()), UNAUTHENTICATED, 'the old key is gone')
})

t.test('unknown keys make the file be read no more often than the cooldown says', async (t) => {
  const file = await keySetFile(t)
  const [first, second] = [makeKey('first'), makeKey('second')]
  await writeKeySet(file, first)
  const verify = createStaffVerifier({ ...settings, jwksUrl: file.href, cooldownMs: 60_000 })
  await verify(first.token())
  await writeKeySet(file, first, second)
  await t.rejects(verify(second.token()), UNAUTHENTICATED)
})

t.test('keys that can not be had are 503, until they can', async (t) => {
  const file = await keySetFile(t)
  const key = makeKey('first')
  const verify = createStaffVerifier({ ...settings, jwksUrl: file.href, cooldownMs: 0 })
  await t.rejects(
    verify(key.token()),
    new ProblemError('unavailable', { detail: 'Staff tokens can not be checked right now.' }),
  )
  await writeKeySet(file, key)
  t.match(await verify(key.token()), { subject: 'ada' })
})

t.test(
  'keys come from an identity provider over HTTP, RS256 included, and are followed when they change',
  async (t) => {
    let keys = [makeKey('first')]
    const provider = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }))
    })
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
    t.teardown(() => provider.close())
    const { port } = provider.address() as { port: number }
    const verify = createStaffVerifier({ ...settings, jwksUrl: `http://127.0.0.1:${port}/jwks`, cooldownMs: 0 })
    t.match(await verify(keys[0]?.token() ?? ''), { subject: 'ada' })
    keys = [makeKey('second'), makeKey('third', 'rsa')]
    t.match(await verify(keys[0]?.token() ?? ''), { subject: 'ada' })
    t.match(await verify(keys[1]?.token() ?? ''), { subject: 'ada' })
  },
)

t.test('a staff member who asks too often is told to wait, wherever the requests come from', async (t) => {
  const file = await keySetFile(t)
  const key = makeKey('first')
  await writeKeySet(file, key)
  const { service } = await startWidgets(t, {
    config: {
      staff: { ...settings, jwksUrl: file.href },
      rateLimits: { enabled: true, exempt: [], perSubject: { max: 2, windowSeconds: 60 } },
    },
  })
  implement(service, getReceipt, async ({ params }) => ({ status: 200, body: widget(params.id) }))
  const read = async (sub: string, remoteAddress: string) => {
    const authorization = `Bearer ${key.token({ sub, scope: 'orders:read' })}`
    return (await service.inject({ url: '/api/receipts/1', remoteAddress, headers: { authorization } })).statusCode
  }
  t.same(
    [await read('ada', '203.0.113.1'), await read('ada', '203.0.113.2'), await read('ada', '203.0.113.3')],
    [200, 200, 429],
  )
  t.equal(await read('bob', '203.0.113.3'), 200)
})
