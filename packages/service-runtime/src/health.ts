import { healthOperation } from '@techshop/http-contract/service-operations'
import type { FastifyInstance } from 'fastify'
import type { Draining } from './draining.ts'
import { unavailable } from './problem.ts'

const TIME_LIMIT_MS = 2_000
/** One check answers for everybody who asks within this time: probes must not add to the load that they measure. */
const REUSE_MS = 250

export type Ready = () => Promise<boolean>

export interface HealthOptions {
  readonly name: string
  readonly ready: Ready
  readonly draining: Draining
}

/**
 * `/livez`: the process runs. `/readyz`, and to the outside `/api/<name>/health`: it can serve, which a service says of
 * itself through `ready`; a check that throws or takes longer than 2 s says no. Nobody is told why: the log is.
 */
export const registerHealth = (app: FastifyInstance, { name, ready, draining }: HealthOptions): void => {
  const check = reused(() => withinTime(ready, app))
  const answer = async () => {
    if (draining.begun) throw unavailable({ detail: 'The service is stopping.', retryAfterSeconds: 1 })
    if (!(await check())) throw unavailable({ detail: 'The service is not ready.', retryAfterSeconds: 1 })
    return { status: 'ready' }
  }
  const hidden = {
    logLevel: 'error' as const,
    schema: { hide: true },
    config: { internal: true, disableMetrics: true },
  }
  const headers = { 'cache-control': 'no-store' }
  app.get('/livez', hidden, async (_request, reply) => reply.headers(headers).send({ status: 'live' }))
  app.get('/readyz', hidden, async (_request, reply) => reply.headers(headers).send(await answer()))
  const operation = healthOperation(name)
  app.get(
    operation.path,
    { logLevel: 'error', config: { internal: true, documentedAs: operation } },
    async (_request, reply) => reply.headers(headers).send(await answer()),
  )
}

const withinTime = async (ready: Ready, app: FastifyInstance): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not ready within ${TIME_LIMIT_MS} ms`)), TIME_LIMIT_MS)
  })
  try {
    return await Promise.race([ready(), timeout])
  } catch (error) {
    app.log.warn({ err: error }, 'readiness check failed')
    return false
  } finally {
    clearTimeout(timer)
  }
}

const reused = <Result>(check: () => Promise<Result>): (() => Promise<Result>) => {
  let last: Promise<Result> | undefined
  let finishedAt = 0
  return () => {
    if (last && (finishedAt === 0 || Date.now() - finishedAt < REUSE_MS)) return last
    finishedAt = 0
    last = check()
    const finished = () => {
      finishedAt = Date.now()
    }
    last.then(finished, finished)
    return last
  }
}
