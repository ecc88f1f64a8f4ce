import { createRemoteJWKSet, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { type StaffCaller, unauthenticated, type VerifyStaff } from './caller.ts'
import { createFileKeySet } from './file-key-set.ts'
import { isForbiddenText } from './forbidden-text.ts'
import { ProblemError, unavailable } from './problem.ts'
import { readServiceAccounts } from './service-accounts.ts'

export interface StaffConfig {
  /** http(s): an identity provider's key set; file: a key set on disk. */
  readonly jwksUrl: string
  readonly issuer: string
  readonly audience: string
  /** How soon an unknown key makes the set be read again after the last time; 5 s unless told. */
  readonly cooldownMs?: number
  /** Where the accounts of other teams' programs are read; none unless told. */
  readonly serviceAccountsUrl?: string
}

const COOLDOWN_MS = 5_000
const CLOCK_TOLERANCE_SECONDS = 5
const LONGEST_SUBJECT = 255
/** A token can't be taken back, so the one of a dismissed member of staff must end by itself. */
const LONGEST_LIFE_SECONDS = 24 * 3_600

/** Verifies tokens of service accounts, which sign for themselves, and staff tokens: EdDSA or RS256, issuer, audience, expiry and a space-delimited `scope` (RFC 9068, 8693). */
export const createStaffVerifier = (config: StaffConfig | undefined): VerifyStaff => {
  if (!config) return () => Promise.reject(unauthenticated('Staff tokens are not accepted here.', 'invalid_token'))
  const keys = keySetOf(config)
  const programs = serviceAccountsOf(config)
  return async (token) => {
    try {
      const { iss = config.issuer } = decodeJwt(token)
      const account = iss === config.issuer ? undefined : await programs?.find(iss)
      if (programs && account) return await programs.verify(account, token)
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer: config.issuer,
        audience: config.audience,
        algorithms: ['EdDSA', 'Ed25519', 'RS256'],
        requiredClaims: ['iat', 'exp', 'sub'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      })
      if (!isAccessToken(protectedHeader.typ)) throw new errors.JWTInvalid(`"typ" is ${protectedHeader.typ}`)
      const { sub = '', scope, iat = 0, exp = 0 } = payload
      if (exp - iat > LONGEST_LIFE_SECONDS) throw new errors.JWTInvalid('it lives too long')
      if (!isNameable(sub)) throw new errors.JWTInvalid('"sub" is not a name')
      return staffCaller(sub, scope)
    } catch (error) {
      throw refusalOf(error)
    }
  }
}

const serviceAccountsOf = ({ serviceAccountsUrl: url, audience }: StaffConfig) =>
  url === undefined ? undefined : readServiceAccounts({ url, audience })

const keySetOf = ({ jwksUrl, cooldownMs = COOLDOWN_MS }: StaffConfig): JWTVerifyGetKey => {
  const url = new URL(jwksUrl)
  if (url.protocol === 'file:') return createFileKeySet(url, cooldownMs)
  return createRemoteJWKSet(url, { cooldownDuration: cooldownMs, timeoutDuration: 3_000 })
}

/**
 * Whether a token's media type (RFC 9068, section 2.1) leaves open that it is an access token: many identity providers
 * say `JWT`, or nothing. A token of another kind, such as one for signing out (`logout+jwt`), opens nothing.
 */
const isAccessToken = (typ: string | undefined): boolean =>
  typ === undefined || /^(?:application\/)?(?:jwt|at\+jwt)$/i.test(typ)

/** It stands beside everything that its bearer does, so it has to be text that can be stored and read. */
const isNameable = (subject: string): boolean =>
  subject.length > 0 && subject.length <= LONGEST_SUBJECT && !isForbiddenText(subject)

const staffCaller = (subject: string, scope: unknown): StaffCaller => ({
  kind: 'staff',
  subject,
  scopes: new Set(typeof scope === 'string' ? scope.split(' ').filter(Boolean) : []),
})

/** Errors that speak of the token; every other one means that the keys could not be had. */
const TOKEN_ERRORS = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
]

const refusalOf = (error: unknown) => {
  if (error instanceof ProblemError) return error
  if (!TOKEN_ERRORS.some((known) => error instanceof known)) {
    return unavailable({ detail: 'Staff tokens can not be checked right now.', cause: error })
  }
  const detail = error instanceof errors.JWTExpired ? 'The token has expired.' : 'The token is not valid.'
  return unauthenticated(detail, 'invalid_token', error)
}
