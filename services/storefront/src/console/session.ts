import type { TextStorage } from '../islands/browser-storage.ts'

/** Who is signed in, as the token says. The services check it; here it only decides what is offered. */
export interface Session {
  token: string
  subject: string
  scopes: ReadonlySet<string>
}

const storageKey = 'techshop.staff'

const decode = (part: string): unknown => {
  const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
  return JSON.parse(new TextDecoder().decode(bytes))
}

/** Reads a JWT (RFC 7519) without checking it; undefined for anything else. */
export const readSession = (token: string): Session | undefined => {
  const [, payload, signature, ...rest] = token.trim().split('.')
  if (!payload || !signature || rest.length > 0) return undefined
  try {
    const { sub, scope } = decode(payload) as { sub?: unknown; scope?: unknown }
    return {
      token: token.trim(),
      subject: typeof sub === 'string' ? sub : '',
      scopes: new Set(typeof scope === 'string' ? scope.split(' ').filter(Boolean) : []),
    }
  } catch {
    return undefined
  }
}

/** The session that a fragment such as `#token=…` offers. Whoever made the link chose it: it has yet to be checked. */
export const offeredSession = (fragment: string): Session | undefined =>
  readSession(new URLSearchParams(fragment.replace(/^#/, '')).get('token') ?? '')

/** The session that this tab has kept. */
export const keptSession = (storage: TextStorage): Session | undefined => readSession(storage.read(storageKey) ?? '')

export const keepSession = (storage: TextStorage, session: Session): void => storage.write(storageKey, session.token)
export const forgetSession = (storage: TextStorage): void => storage.remove(storageKey)
