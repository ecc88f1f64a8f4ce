import { staffScopes } from '@techshop/contracts/staff-scopes'
import { ConfigError, type Environment, type ProcessConfig, parseProcessConfig } from '@techshop/service-runtime/config'

/** Where staff sign in with OpenID Connect (authorization code flow with PKCE, a public client). */
export interface IdentityProviderConfig {
  issuer: string
  clientId: string
  /** Space-delimited scopes that are asked for. */
  scope: string
  /** The API that the token shall be good for (RFC 8707); empty where the provider knows by itself. */
  resource: string
}

/** What `security.txt` says (RFC 9116). */
export interface SecurityContact {
  /** Addresses where weaknesses are reported, the preferred one first: `mailto:`, `https:` or `tel:`. */
  contacts: readonly string[]
  /** Where it stands how reports are handled. */
  policy: string
}

export interface Config {
  process: ProcessConfig
  /** Origin of the gateway, through which the API is asked. */
  apiUrl: string
  /** Origin under which visitors know the shop. */
  publicUrl: string
  /** Where the built scripts and styles are served, without a slash at the end. */
  assetBaseUrl: string
  identityProvider: IdentityProviderConfig | undefined
  /** Origins besides the shop's own that pictures of products may come from. */
  pictureOrigins: readonly string[]
  securityContact: SecurityContact
}

const parseOrigin = (text: string, name: string): string => {
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new ConfigError(`${name}: “${text}” is no origin such as https://shop.example`)
  }
  return url.origin
}

const parseAssetBaseUrl = (text: string): string => {
  const isPath = text.startsWith('/') && !text.startsWith('//')
  if (!isPath && !URL.canParse(text)) throw new ConfigError('ASSET_BASE_URL must be a path or an absolute URL')
  return text.replace(/\/+$/, '')
}

const everyStaffScope = ['openid', ...staffScopes].join(' ')

const parseIdentityProvider = (env: Environment): IdentityProviderConfig | undefined => {
  if (!env.OIDC_ISSUER) return undefined
  const url = URL.parse(env.OIDC_ISSUER)
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.search || url.hash) {
    throw new ConfigError('OIDC_ISSUER must be the URL of an issuer such as https://login.shop.example')
  }
  if (!env.OIDC_CLIENT_ID) throw new ConfigError('OIDC_CLIENT_ID is needed where there is an OIDC_ISSUER')
  return {
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID,
    scope: env.OIDC_SCOPE || everyStaffScope,
    resource: env.OIDC_RESOURCE ?? '',
  }
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** The project's own, as SECURITY.md has it. */
const reporting = {
  contact: 'https://github.com/techshop/techshop/security/advisories/new',
  policy: 'https://github.com/techshop/techshop/security/policy',
}

const parseAddress = (text: string, name: string, protocols: readonly string[]): string => {
  const url = URL.parse(text)
  if (!url || !protocols.includes(url.protocol)) {
    throw new ConfigError(`${name}: “${text}” does not begin with ${protocols.join(' or ')}`)
  }
  return url.href
}

const parseSecurityContact = (env: Environment): SecurityContact => ({
  contacts: words(env.SECURITY_CONTACT || reporting.contact).map((contact) =>
    parseAddress(contact, 'SECURITY_CONTACT', ['mailto:', 'https:', 'tel:']),
  ),
  policy: parseAddress(env.SECURITY_POLICY || reporting.policy, 'SECURITY_POLICY', ['https:']),
})

/**
 * Reads API_URL, PUBLIC_URL (API_URL when left out), ASSET_BASE_URL (`/assets/build` when left out),
 * PICTURE_ORIGINS (separated by spaces; none when left out), OIDC_ISSUER with OIDC_CLIENT_ID, OIDC_SCOPE and
 * OIDC_RESOURCE, SECURITY_CONTACT (separated by spaces) and SECURITY_POLICY, and what every service's process is told. Pure.
 * @throws ConfigError
 */
export const parseConfig = (env: Environment): Config => ({
  process: parseProcessConfig(env),
  apiUrl: parseOrigin(env.API_URL ?? '', 'API_URL'),
  publicUrl: parseOrigin(env.PUBLIC_URL || env.API_URL || '', env.PUBLIC_URL ? 'PUBLIC_URL' : 'API_URL'),
  assetBaseUrl: parseAssetBaseUrl(env.ASSET_BASE_URL || '/assets/build'),
  identityProvider: parseIdentityProvider(env),
  pictureOrigins: words(env.PICTURE_ORIGINS ?? '').map((origin) => parseOrigin(origin, 'PICTURE_ORIGINS')),
  securityContact: parseSecurityContact(env),
})
