import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'

const NEWLINE = 0x0a

/** Passes rows on as COPY writes them (a line each), and knows afterwards how many they were and their SHA-256. */
export const rowDigest = () => {
  const hash = createHash('sha256')
  let rows = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) rows += 1
      done(null, chunk)
    },
  })
  return { stream, result: () => ({ rows, sha256: hash.digest('hex') }) }
}
