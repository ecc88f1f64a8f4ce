import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { type Answer, answerOf } from './answer.ts'

export interface OrderedLine {
  readonly sku: string
  readonly quantity: number
}

/** What each operation was asked, and what a successful answer said. */
export interface Operations {
  /** A sku that the run itself put on sale, with its first stock. */
  sell: { asked: { productId: string; sku: string; units: number }; answered: Record<string, never> }
  browse: { asked: { path: string }; answered: { stock: Record<string, number> } }
  order: {
    asked: { key: string; lines: readonly OrderedLine[] }
    answered: { orderId: string; number: string; status: string; version: number }
  }
  read: { asked: { orderId: string }; answered: { status: string; version: number } }
  cancel: { asked: { orderId: string }; answered: { status: string; version: number } }
  move: { asked: { orderId: string; to: string }; answered: { status: string; version: number } }
  adjust: { asked: { key: string; sku: string; delta: number }; answered: { entryId: string; stock: number } }
  change: {
    asked: { productId: string; prices: Record<string, number>; categoryId: string | null; basedOn: number }
    answered: { version: number }
  }
}
export type Operation = keyof Operations

/** One request and what became of it. */
export interface EntryOf<Kind extends Operation> extends Answer {
  readonly operation: Kind
  /** Who asked. */
  readonly actor: string
  /** Milliseconds since the history began. */
  readonly beginMs: number
  readonly endMs: number
  readonly asked: Operations[Kind]['asked']
  /** Only when the outcome is `ok`. */
  readonly answered?: Operations[Kind]['answered']
}
export type Entry = { [Kind in Operation]: EntryOf<Kind> }[Operation]

/** Every request and answer of a run as its clients saw them, in the order of the answers; also kept as NDJSON. */
export interface History {
  readonly entries: readonly Entry[]
  /** Sends one request and records what became of it. Never rejects: a failure is part of the record. */
  record<Kind extends Operation>(
    actor: string,
    operation: Kind,
    asked: Operations[Kind]['asked'],
    send: () => Promise<Operations[Kind]['answered']>,
  ): Promise<EntryOf<Kind>>
  /** Resolves when all of it is in the file. */
  close(): Promise<void>
}

export const openHistory = (file: string): History => {
  const entries: Entry[] = []
  const output = createWriteStream(file)
  const startedAt = performance.now()
  const sinceStartMs = () => Math.round((performance.now() - startedAt) * 10) / 10
  return {
    entries,
    async record(actor, operation, asked, send) {
      const beginMs = sinceStartMs()
      const answer = await answerOf(send)
      const entry = { operation, actor, beginMs, endMs: sinceStartMs(), asked, ...answer }
      entries.push(entry as unknown as Entry)
      output.write(`${JSON.stringify(entry)}\n`)
      return entry
    },
    async close() {
      output.end()
      await finished(output)
    },
  }
}

/** The entries of one operation. */
export const entriesOf = <Kind extends Operation>(history: readonly Entry[], operation: Kind): EntryOf<Kind>[] =>
  history.filter((entry) => entry.operation === operation) as unknown as EntryOf<Kind>[]
