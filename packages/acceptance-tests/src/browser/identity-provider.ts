import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { staffScopes } from '@techshop/contracts/staff-scopes'
import { exportJWK, generateKeyPair } from 'jose'
import Provider from 'oidc-provider'
import type { Test } from 'tap'

/** The API that tokens of this provider are good for. */
export const resource = 'urn:techshop'

/** Starts a server on a free port of this machine; it ends with the test. */
export const startServer = async (t: Test): Promise<{ url: string; server: Server }> => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

/**
 * An identity provider that knows the console of one shop as a public client, and lets in whoever gives a name.
 * @returns its issuer
 */
export const startIdentityProvider = async (t: Test, shopUrl: string): Promise<string> => {
  const { url, server } = await startServer(t)
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const provider = new Provider(url, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'only' }] },
    cookies: { keys: ['of this test alone'] },
    scopes: ['openid', ...staffScopes],
    clients: [
      {
        client_id: 'console',
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${shopUrl}/admin/`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    clientBasedCORS: (_context, origin) => origin === shopUrl,
    features: {
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: staffScopes.join(' '),
          audience: resource,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
        useGrantedResource: () => true,
      },
    },
  })
  server.on('request', provider.callback() as RequestListener)
  return url
}
