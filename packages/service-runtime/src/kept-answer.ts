import type { Representation } from './answer.ts'

/** An answer as it can leave the process: what is made of it is made again. */
type KeptAnswer = Omit<Representation, 'bytes' | 'compressed'>

/** Turns answers into JSON and back, for a cache outside of the process. */
export const keptAnswers = {
  serialize: ({ status, headers, text, tag }: Representation): KeptAnswer => ({ status, headers, text, tag }),
  deserialize: (kept: KeptAnswer): Representation => ({
    status: kept.status,
    headers: kept.headers,
    text: kept.text,
    tag: kept.tag,
    bytes: Buffer.from(kept.text ?? ''),
    compressed: new Map(),
  }),
}
