import { type Readable, Transform } from 'node:stream'
import { ProblemError } from './problem.ts'

/** The same bytes, until there are more than `limitBytes`: then the stream fails with 413. */
export const limitStream = (source: Readable, limitBytes: number): Readable => {
  let bytes = 0
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > limitBytes)
        done(new ProblemError('payload-too-large', { detail: `The body is larger than ${limitBytes} bytes.` }))
      else done(null, chunk)
    },
  })
  // A caller that hangs up in the middle must not look like the end of the body.
  source.once('error', (error) => limited.destroy(error))
  // A reader that stops early leaves the connection paused, on which nobody would notice that the caller hangs up.
  limited.once('close', () => source.resume())
  return source.pipe(limited)
}
