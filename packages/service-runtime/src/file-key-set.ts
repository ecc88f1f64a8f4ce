import { readFile } from 'node:fs/promises'
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'

/** A key that was taken out of the file is refused at the latest after this time. */
const MAX_AGE_MS = 60_000

/**
 * The keys of a JWKS file (RFC 7517). It is read on first use, again when a token names an unknown key (not more often
 * than the cooldown says) and from time to time, so that keys are rotated without a restart.
 */
export const createFileKeySet = (url: URL, cooldownMs: number): JWTVerifyGetKey => {
  let keys: Promise<JWTVerifyGetKey> | undefined
  let readAt = 0
  const read = (): Promise<JWTVerifyGetKey> => {
    readAt = Date.now()
    keys = readFile(url, 'utf8').then((text) => createLocalJWKSet(JSON.parse(text) as JSONWebKeySet))
    // A file that can't be read now may be readable for the next token.
    keys.catch(() => {
      keys = undefined
    })
    return keys
  }
  return async (header, token) => {
    const known = await (keys && Date.now() - readAt < MAX_AGE_MS ? keys : read())
    try {
      return await known(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || Date.now() - readAt < cooldownMs) throw error
      return (await read())(header, token)
    }
  }
}
