/** What a program of another team signs its tokens with. */
export interface ServiceAccountOptions {
  /** Given by the shop. */
  clientId: string
  /** Ed25519, as PKCS #8 in PEM (`openssl genpkey -algorithm ed25519`). The shop has its public half alone. */
  privateKey: string
  /** The shop that the tokens are for; `techshop` unless told. */
  audience?: string | undefined
  /** Scopes with spaces between them, where a token should open less than the account may. */
  scope?: string | undefined
  /** How long a token lives; 300 s unless told, 600 at most. */
  lifetimeSeconds?: number | undefined
}

type SigningKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

const RENEW_BEFORE_SECONDS = 60

const base64url = (bytes: ArrayBuffer | Uint8Array): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const utf8 = (value: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)))

const importKey = (pem: string): Promise<SigningKey> => {
  const body = pem.replaceAll(/-----[A-Z ]+-----|\s/g, '')
  const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
  return crypto.subtle.importKey('pkcs8', bytes, 'Ed25519', true, ['sign'])
}

/** The thumbprint (RFC 7638) by which the shop knows the public half. */
const keyIdOf = async (key: SigningKey): Promise<string> => {
  const { crv, kty, x } = await crypto.subtle.exportKey('jwk', key)
  return base64url(await crypto.subtle.digest('SHA-256', utf8({ crv, kty, x })))
}

/**
 * The token of a service account, for `token` of `createClient`: signed here (RFC 7519, 8037), kept while it is good, and
 * made anew a minute before it ends.
 */
export const serviceAccountToken = ({
  clientId,
  privateKey,
  audience = 'techshop',
  scope,
  lifetimeSeconds = 300,
}: ServiceAccountOptions): (() => Promise<string>) => {
  const key = importKey(privateKey)
  // Whoever asks for a token hears of it.
  key.catch(() => undefined)
  let token = ''
  let renewAt = 0
  return async () => {
    const now = Math.floor(Date.now() / 1000)
    if (now < renewAt) return token
    const signingKey = await key
    const header = { alg: 'EdDSA', typ: 'JWT', kid: await keyIdOf(signingKey) }
    const claims = { iss: clientId, sub: clientId, aud: audience, iat: now, exp: now + lifetimeSeconds }
    const signed = `${base64url(utf8(header))}.${base64url(utf8(scope === undefined ? claims : { ...claims, scope }))}`
    token = `${signed}.${base64url(await crypto.subtle.sign('Ed25519', signingKey, utf8(signed)))}`
    renewAt = now + Math.max(lifetimeSeconds - RENEW_BEFORE_SECONDS, lifetimeSeconds / 2)
    return token
  }
}
