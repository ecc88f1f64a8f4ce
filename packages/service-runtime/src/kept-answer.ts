import { nothingMade, type Representation } from './answer.ts'

/** An answer as it can leave the process: its bytes as the text that they are, what is made of them is made again. */
interface KeptAnswer extends Pick<Representation, 'status' | 'headers' | 'tag'> {
  readonly text: string | undefined
}

/** Turns answers into JSON and back, for a cache outside of the process. */
export const keptAnswers = {
  serialize: ({ status, headers, bytes, tag }: Representation): KeptAnswer => ({
    status,
    headers,
    tag,
    text: bytes?.toString(),
  }),
  deserialize: ({ text, tag, status, headers }: KeptAnswer): Representation => ({
    status,
    headers,
    tag,
    bytes: text === undefined ? undefined : Buffer.from(text),
    madeAtMs: performance.now(),
    made: nothingMade(),
  }),
}
