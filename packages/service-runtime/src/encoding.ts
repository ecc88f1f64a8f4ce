import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'

/** Below this a compressed answer is hardly smaller. */
const SMALLEST_BYTES = 1_024
const BROTLI_QUALITY = 4

const REFUSALS = { br: /\bbr\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/, gzip: /\bgzip\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/ }

const compressGzip = promisify(gzip)
const compressBrotli = promisify<Buffer, object, Buffer>(brotliCompress)

/** The best encoding that Accept-Encoding allows (RFC 9110, 12.5.3): br, gzip, none. */
export const chooseEncoding = (header: string | string[] | undefined, bytes: number): Encoding => {
  if (typeof header !== 'string' || bytes < SMALLEST_BYTES) return 'identity'
  const offers = (coding: keyof typeof REFUSALS) => header.includes(coding) && !REFUSALS[coding].test(header)
  if (offers('br')) return 'br'
  return offers('gzip') ? 'gzip' : 'identity'
}

export const compress = (bytes: Buffer, encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> =>
  encoding === 'br'
    ? compressBrotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      })
    : compressGzip(bytes)
