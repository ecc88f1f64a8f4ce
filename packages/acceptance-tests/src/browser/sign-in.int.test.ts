import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { staffScopes } from '@techshop/contracts/staff-scopes'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose'
import t, { type Test } from 'tap'
import { gatewayUrl, staffToken } from '../shop.ts'
import { resource, startIdentityProvider, startServer } from './identity-provider.ts'
import { relay } from './relay.ts'
import { visit } from './visit.ts'

const storefront = path.resolve(import.meta.dirname, '../../../../services/storefront')

/** The storefront as it is deployed, told where staff sign in. */
const startStorefront = async (t: Test, issuer: string, publicUrl: string): Promise<string> => {
  const { url, server } = await startServer(t)
  server.close()
  const child = spawn(process.execPath, ['--conditions=techshop-source', 'dist/bin/serve.js'], {
    cwd: storefront,
    stdio: 'ignore',
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: new URL(url).port,
      API_URL: gatewayUrl,
      PUBLIC_URL: publicUrl,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'console',
      OIDC_RESOURCE: resource,
    },
  })
  t.teardown(() => child.kill())
  await eventuallyAnswers(
    () =>
      fetch(`${url}/readyz`).then(
        ({ status }) => status,
        () => 0,
      ),
    (status) => status === 200,
    60_000,
  )
  return url
}

/**
 * A shop that knows an identity provider: its pages, and the API of the shop under test for whoever brings a token of
 * that provider, checked as the services check theirs.
 */
const startShop = async (t: Test) => {
  const { url, server } = await startServer(t)
  const issuer = await startIdentityProvider(t, url)
  const pages = await startStorefront(t, issuer, url)
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`))
  const accepted: JWTPayload[] = []
  const callApi = async (request: IncomingMessage, response: ServerResponse) => {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
    const { payload } = await jwtVerify(token, keys, { issuer, audience: resource, requiredClaims: ['exp', 'sub'] })
    accepted.push(payload)
    relay(request, response, gatewayUrl, { authorization: `Bearer ${staffToken}` })
  }
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/api/')) return relay(request, response, pages)
    callApi(request, response).catch(() => response.writeHead(401).end())
  })
  return { url, issuer, accepted }
}

const isBuilt = existsSync(path.join(storefront, 'dist/bin/serve.js'))

t.test(
  'staff sign in at the identity provider and come back to the page that they wanted',
  {
    skip: isBuilt ? false : 'the storefront is not built here',
  },
  async (t) => {
    await visit(t, async ({ page }) => {
      const shop = await startShop(t)
      // The provider’s own pages ask for a font elsewhere.
      await page.route(/^https:/, (route) => route.abort())
      const wanted = `${shop.url}/admin/orders?status=confirmed`
      const { host } = new URL(shop.issuer)
      const begin = () => page.getByRole('button', { name: `Sign in with ${host}` }).click()
      await page.goto(`${wanted}#token=${staffToken}`)
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      t.equal(await page.getByText('Signed in as').count(), 0, 'a link signs nobody in where there is a provider')
      await page.goto(wanted)
      await begin()
      await page.getByRole('link', { name: /Cancel/ }).click()
      await page.getByRole('alert').getByText('Signing in did not work').waitFor()
      t.notMatch(page.url(), /[?&](?:code|error|state)=/)

      await page.goto(wanted)
      await begin()
      await page.locator('input[name="login"]').fill('ada')
      await page.locator('input[name="password"]').fill('any')
      await page.locator('button[type="submit"]').click()
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByText('Signed in as ada').waitFor()
      t.equal(page.url(), wanted)
      await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor()
      const [payload] = await eventuallyAnswers(
        async () => shop.accepted,
        (payloads) => payloads.length > 0,
      )
      t.equal(payload?.sub, 'ada')
      t.same(String(payload?.scope).split(' ').toSorted(), staffScopes.toSorted())
    })
  },
)
