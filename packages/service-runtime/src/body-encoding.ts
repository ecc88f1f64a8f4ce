import type { IncomingHttpHeaders } from 'node:http'
import { ProblemError } from './problem.ts'

/** UTF-8, and what is part of it. */
const CHARSETS = new Set(['utf-8', 'utf8', 'us-ascii'])

const CHARSET = /;\s*charset\s*=\s*(?:"([^"]*)"|([^;\s]*))/gi

/**
 * Throws 415 for a body that is compressed (RFC 9110, 15.5.16: the answer says what is taken), or in characters other
 * than UTF-8: reading either as if it were plain would store what nobody sent.
 */
export const demandPlainUtf8 = (headers: IncomingHttpHeaders): void => {
  demandUncompressed(headers)
  for (const [, quoted, bare] of (headers['content-type'] ?? '').matchAll(CHARSET)) {
    if (CHARSETS.has((quoted ?? bare ?? '').toLowerCase())) continue
    throw new ProblemError('unsupported-media-type', { detail: 'Send the body in UTF-8; no other charset is taken.' })
  }
}

/** Throws 415 for a body that is compressed. */
export const demandUncompressed = (headers: IncomingHttpHeaders): void => {
  const coding = headers['content-encoding']
  if (coding === undefined || coding.trim() === '' || /^\s*identity\s*$/i.test(coding)) return
  throw new ProblemError('unsupported-media-type', {
    detail: 'Send the body uncompressed, without Content-Encoding.',
    headers: { 'accept-encoding': 'identity' },
  })
}
