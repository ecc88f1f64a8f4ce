import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import t, { type Test } from 'tap'
import { createStaffVerifier } from './staff.ts'
import { makeKey, writeKeySet } from './widgets.fixture.ts'

const now = () => Math.floor(Date.now() / 1000)
const own = (claims: object = {}) => ({
  iss: 'prices',
  sub: 'prices',
  iat: now(),
  exp: now() + 300,
  scope: undefined,
  ...claims,
})

/** The kind of problem with which somebody is refused; none who is let in. */
const refusalOf = (verified: Promise<unknown>): Promise<string | undefined> =>
  verified.then(
    () => undefined,
    (error) => error.type,
  )

const start = async (t: Test) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'accounts-'))
  t.teardown(() => rm(folder, { recursive: true }))
  const file = pathToFileURL(path.join(folder, 'service-accounts.json'))
  const jwks = pathToFileURL(path.join(folder, 'jwks.json'))
  const staff = makeKey('staff')
  await writeKeySet(jwks, staff)
  const config = {
    jwksUrl: jwks.href,
    issuer: 'https://id.example',
    audience: 'techshop',
    serviceAccountsUrl: file.href,
  }
  const verify = createStaffVerifier(config)
  const key = makeKey('first')
  const accounts = (...keys: { jwk: object }[]) =>
    writeFile(
      file,
      JSON.stringify({
        accounts: [{ clientId: 'prices', scopes: ['catalog:write', 'orders:read'], keys: keys.map(({ jwk }) => jwk) }],
      }),
    )
  return { verify, key, staff, accounts, file, config }
}

t.test("an account's own token opens what the account may, however much it asks for", async (t) => {
  const { verify, key, accounts } = await start(t)
  await accounts(key)
  const scopesOf = async (scope?: unknown) => [...(await verify(key.token(own({ scope })))).scopes]
  t.same(await verify(key.token(own())), {
    kind: 'staff',
    subject: 'client:prices',
    scopes: new Set(['catalog:write', 'orders:read']),
  })
  t.same(await scopesOf('orders:read'), ['orders:read'])
  t.same(await scopesOf('orders:read orders:write'), ['orders:read'])
  t.same(await scopesOf(''), [])
  t.same(await scopesOf(7), [])
})

t.test('a token that is not right in every part is refused', async (t) => {
  const { verify, key, staff, accounts } = await start(t)
  await accounts(key)
  const refused = {
    'another audience': key.token(own({ aud: 'another' })),
    'somebody else as its subject': key.token(own({ sub: 'ada' })),
    'no end': key.token(own({ exp: undefined })),
    'no beginning': key.token(own({ iat: undefined })),
    'an end in the past': key.token(own({ iat: now() - 400, exp: now() - 100 })),
    'a life of more than ten minutes': key.token(own({ exp: now() + 700 })),
    'a key of nobody': makeKey('other').token(own()),
    "somebody else's key under its name": makeKey('first').token(own()),
    'a key of staff': staff.token(own()),
    'an account that does not exist': key.token(own({ iss: 'stranger', sub: 'stranger' })),
    'the name of the identity provider': key.token(own({ iss: 'https://id.example' })),
    'no signature': `${key.token(own()).split('.').slice(0, 2).join('.')}.`,
  }
  for (const [what, token] of Object.entries(refused)) {
    t.equal(await refusalOf(verify(token)), 'unauthenticated', what)
  }
  t.match(await verify(staff.token()), { subject: 'ada' }, 'staff is let in beside them')
})

t.test('a key takes the place of another while both are good; a revoked account is refused', async (t) => {
  const { verify, key, accounts, file } = await start(t)
  const next = makeKey('second')
  const isLetIn = async (of: ReturnType<typeof makeKey>) =>
    verify(of.token(own())).then(
      () => true,
      () => false,
    )
  const until = async (expected: [boolean, boolean]) => {
    for (;;) {
      const seen = [await isLetIn(key), await isLetIn(next)]
      if (String(seen) === String(expected)) return
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  t.notOk(await isLetIn(key), 'before there is a file')
  await accounts(key)
  await until([true, false])
  await accounts(key, next)
  await until([true, true])
  await accounts(next)
  await until([false, true])
  await writeFile(file, '{"accounts":[]}')
  await until([false, false])
})

t.test('accounts that can not be had leave staff alone, and their tokens are asked to come again', async (t) => {
  const { key, staff, config } = await start(t)
  let status = 500
  const list = { accounts: [{ clientId: 'prices', scopes: ['orders:read'], keys: [key.jwk] }] }
  const server = createServer((_, response) => response.writeHead(status).end(JSON.stringify(list)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const serviceAccountsUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/accounts.json`
  const verify = createStaffVerifier({ ...config, serviceAccountsUrl })
  t.equal(await refusalOf(verify(key.token(own()))), 'unavailable')
  t.match(await verify(staff.token()), { subject: 'ada' })
  status = 200
  t.match(await verify(key.token(own())), { subject: 'client:prices' })
})
