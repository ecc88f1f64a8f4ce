import {
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type Client,
  calculatePKCECodeChallenge,
  discoveryRequest,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  processDiscoveryResponse,
  validateAuthResponse,
} from 'oauth4webapi'
import type { TextStorage } from '../../islands/browser-storage.ts'
import { readSession, type Session } from '../session.ts'
import type { IdentityProviderSettings } from './identity-provider-settings.ts'

/** What has to be remembered while staff are at the provider's own pages. */
interface Attempt {
  state: string
  nonce: string
  codeVerifier: string
  /** Where in the console they were. */
  returnTo: string
}

const storageKey = 'techshop.sign-in'

/** The one address that the provider has to know. */
const redirectUri = (): string => `${window.location.origin}/admin/`

const clientOf = ({ clientId }: IdentityProviderSettings): Client => ({ client_id: clientId })

/** Without TLS only where the issuer itself says so, as one on the developer's own machine does. */
const transportOf = (issuer: URL) => ({ [allowInsecureRequests]: issuer.protocol === 'http:' })

const discover = async (issuer: URL): Promise<AuthorizationServer> =>
  processDiscoveryResponse(issuer, await discoveryRequest(issuer, { algorithm: 'oidc', ...transportOf(issuer) }))

/** Leaves for the provider (OpenID Connect Core 1.0, 3.1.2.1, with PKCE, RFC 7636). */
export const beginSignIn = async (settings: IdentityProviderSettings, storage: TextStorage): Promise<void> => {
  const server = await discover(new URL(settings.issuer))
  if (!server.authorization_endpoint) throw new Error(`${settings.issuer} has no authorization endpoint`)
  const attempt: Attempt = {
    state: generateRandomState(),
    nonce: generateRandomNonce(),
    codeVerifier: generateRandomCodeVerifier(),
    returnTo: window.location.pathname + window.location.search,
  }
  storage.write(storageKey, JSON.stringify(attempt))
  const url = new URL(server.authorization_endpoint)
  const parameters = {
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: redirectUri(),
    scope: settings.scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
    ...(settings.resource ? { resource: settings.resource } : {}),
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  window.location.assign(url)
}

const takeAttempt = (storage: TextStorage): Attempt => {
  const kept = storage.read(storageKey)
  storage.remove(storageKey)
  if (!kept) throw new Error('it was not begun in this tab')
  return JSON.parse(kept)
}

export interface FinishedSignIn {
  session: Session
  returnTo: string
}

/**
 * Exchanges the code that the provider has sent along for a token, and checks everything that came with it.
 * @param answer the address that the provider has led back to
 */
export const finishSignIn = async (
  settings: IdentityProviderSettings,
  storage: TextStorage,
  answer: URL,
): Promise<FinishedSignIn> => {
  const { state, nonce, codeVerifier, returnTo } = takeAttempt(storage)
  const issuer = new URL(settings.issuer)
  const server = await discover(issuer)
  const client = clientOf(settings)
  const parameters = validateAuthResponse(server, client, answer, state)
  const additional = new URLSearchParams(settings.resource ? { resource: settings.resource } : {})
  const response = await authorizationCodeGrantRequest(
    server,
    client,
    None(),
    parameters,
    redirectUri(),
    codeVerifier,
    {
      additionalParameters: additional,
      ...transportOf(issuer),
    },
  )
  const tokens = await processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  })
  const session = readSession(tokens.access_token)
  if (!session) throw new Error('the provider has sent a token that is no JWT (RFC 9068)')
  return { session, returnTo }
}
