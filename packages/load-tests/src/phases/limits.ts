import type { Limits } from '../limits/limits.ts'
import { pgbenchLoad } from '../limits/pgbench.ts'
import { closedLoad } from '../load/wrk.ts'
import type { LoadFigures, Measurement } from '../measurement.ts'
import type { AnswerFile, ReferenceStatement } from '../scenarios/scenario.ts'
import { databaseConnections, measureAt, type Workbench } from '../workbench.ts'

const workers = { nginx: 'static nginx', fastify: 'bare Fastify' } as const

/** Files of the size of an answer, from Nginx and from a bare Fastify, and a 304 of each. */
export const measureFiles = async (
  bench: Workbench,
  limits: Limits,
  files: readonly AnswerFile[],
): Promise<Measurement[]> => {
  const { wrk, connections } = bench
  const measured: Measurement[] = []
  for (const [server, origin] of [
    ['nginx', limits.nginxOrigin],
    ['fastify', limits.fastifyOrigin],
  ] as const) {
    for (const file of files) {
      const load = (ms: number) => closedLoad(wrk, { origin, requests: [{ path: `/${file}` }], connections, ms })
      const name = `${server === 'nginx' ? 'Nginx, file' : 'bare Fastify, constant'} (${file})`
      const described = { id: `limit ${server} ${file}`, name, place: 'limit', workers: [workers[server]] } as const
      measured.push(await measureAt(bench, { ...described, load }))
    }
  }
  return measured
}

/** A 304 of Nginx for a file, and an empty answer of a bare Fastify. */
export const measureNotModified = async (bench: Workbench, limits: Limits): Promise<Measurement[]> => {
  const { wrk, connections } = bench
  const etag = (await fetch(`${limits.nginxOrigin}/list`)).headers.get('etag') ?? ''
  const nginx = { origin: limits.nginxOrigin, requests: [{ path: '/list', headers: { 'if-none-match': etag } }] }
  const fastify = { origin: limits.fastifyOrigin, requests: [{ path: '/empty' }] }
  return [
    await measureAt(bench, {
      id: 'limit nginx list 304',
      name: 'Nginx, 304',
      place: 'limit',
      workers: [workers.nginx],
      load: (ms) => closedLoad(wrk, { ...nginx, connections, ms }),
    }),
    await measureAt(bench, {
      id: 'limit fastify list 304',
      name: 'bare Fastify, empty',
      place: 'limit',
      workers: [workers.fastify],
      load: (ms) => closedLoad(wrk, { ...fastify, connections, ms }),
    }),
  ]
}

/** This is compared to pgbench. */
const limitedByPgbench = ['order placed']
/** Of these, too, pgbench shows what PostgreSQL can do without any Node. It takes whole seconds, so not in short runs. */
const alsoWithPgbench = ['list', 'detail', 'search, one word']
const shortestPgbenchMs = 1000

/** The reference statement of a scenario, by a bare Node loop and by pgbench. Needs the reference tables. */
export const measureStatement = async (
  bench: Workbench,
  { pgLoop }: Limits,
  scenario: string,
  { database, name, parameters }: ReferenceStatement,
): Promise<Measurement[]> => {
  const { pgbench, stretch } = bench
  const withPgbench = [...limitedByPgbench, ...(stretch.measuredMs < shortestPgbenchMs ? [] : alsoWithPgbench)]
  const url = bench.stack.describe().postgres.ownerUrls[database]
  const load = { url, statement: name, connections: databaseConnections }
  const described = (tool: string) =>
    ({
      id: `limit ${tool} ${scenario}`,
      name: `${tool}, ${name}.sql${name.startsWith('search') ? ` (${scenario})` : ''}`,
      place: 'limit',
      workers: ['postgres', 'pg loop'],
    }) as const
  const byLoop = await measureAt(bench, {
    ...described('pg loop'),
    load: (ms) => pgLoop.ask<LoadFigures>({ ...load, parameters, ms }),
  })
  if (!pgbench || !withPgbench.includes(scenario)) return [byLoop]
  const warm = { ...bench, stretch: { ...bench.stretch, warmMs: 0 } }
  const byPgbench = await measureAt(warm, {
    ...described('pgbench'),
    load: (ms) => pgbenchLoad(pgbench, { ...load, parameters: parameters[0] ?? {}, ms }),
  })
  return [byLoop, byPgbench]
}
