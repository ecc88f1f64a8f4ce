import { createHistogram, type RecordableHistogram } from 'node:perf_hooks'
import pg from 'pg'
import type { LoadFigures } from '../measurement.ts'
import { type Numbered, type Parameters, readReference } from './reference-sql.ts'

/** A reference statement to be repeated on so many connections. */
export interface PgLoopLoad {
  readonly url: string
  readonly statement: string
  /** Taken in turn. */
  readonly parameters: readonly Parameters[]
  readonly connections: number
  readonly ms: number
}

/** What the server sends, as it is: parsing is the work of who uses it. */
const types = { getTypeParser: () => (value: string) => value }

interface Progress {
  readonly histogram: RecordableHistogram
  requests: number
  readonly endsAtMs: number
}

const repeat = async (client: pg.Client, { text, names }: Numbered, load: PgLoopLoad, progress: Progress) => {
  const all = load.parameters.map((parameters) => names.map((name) => parameters[name]))
  for (;;) {
    const startedAtMs = performance.now()
    if (startedAtMs >= progress.endsAtMs) return
    const values = all[progress.requests % all.length] ?? []
    progress.requests += 1
    await client.query({ name: load.statement, text, values, rowMode: 'array' })
    progress.histogram.record(Math.max(1, Math.round((performance.now() - startedAtMs) * 1e6)))
  }
}

/** Repeats a reference statement as a bare Node program would: prepared, the next as soon as one is answered. */
export const runPgLoop = async (load: PgLoopLoad): Promise<LoadFigures> => {
  const statement = await readReference(load.statement)
  const clients = Array.from(
    { length: load.connections },
    () => new pg.Client({ connectionString: load.url, types: types as unknown as pg.CustomTypesConfig }),
  )
  await Promise.all(clients.map((client) => client.connect()))
  const startedAtMs = performance.now()
  const progress: Progress = { histogram: createHistogram(), requests: 0, endsAtMs: startedAtMs + load.ms }
  await Promise.all(clients.map((client) => repeat(client, statement, load, progress)))
  const seconds = (performance.now() - startedAtMs) / 1000
  await Promise.all(clients.map((client) => client.end()))
  const { histogram, requests } = progress
  const percentileMs = (share: number) => histogram.percentile(share) / 1e6
  return { requests, seconds, p50Ms: percentileMs(50), p90Ms: percentileMs(90), p99Ms: percentileMs(99), errors: 0 }
}
