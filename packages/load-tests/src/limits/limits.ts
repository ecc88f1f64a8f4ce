import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '@techshop/process-supervisor/ports'
import { findProgram } from '@techshop/process-supervisor/programs'
import { Supervisor } from '@techshop/process-supervisor/supervisor'
import type { AnswerFile } from '../scenarios/scenario.ts'
import type { Watched } from '../usage/usage.ts'
import { type LimitProcess, startLimitProcess } from './limit-process.ts'
import { startStaticNginx } from './static-nginx.ts'

/** What is measured beside the shop: the fastest that the machine can do. */
export interface Limits extends AsyncDisposable {
  /** An Nginx with nothing but `/<file>`. */
  readonly nginxOrigin: string
  /** A Fastify with nothing but `/<file>`. */
  readonly fastifyOrigin: string
  readonly pgLoop: LimitProcess
  readonly processes: Watched
}

/**
 * Starts what the shop is compared to.
 * @param directory for its files
 * @param answers an answer of the shop for each file, to serve one of the same size
 */
export const startLimits = async (
  directory: string,
  answers: Readonly<Record<AnswerFile, string>>,
): Promise<Limits> => {
  mkdirSync(directory, { recursive: true })
  await using started = new AsyncDisposableStack()
  const supervisor = started.use(await Supervisor.create({ registerFile: path.join(directory, 'processes.json') }))
  const port = await freePort()
  const program = await findProgram('nginx')
  const nginx = await startStaticNginx({ program, supervisor, port, directory }, answers)
  const fastify = started.use(startLimitProcess('bare-fastify'))
  const byPath = Object.fromEntries(Object.entries({ ...answers, empty: '' }).map(([name, text]) => [`/${name}`, text]))
  const { origin } = await fastify.ask<{ origin: string }>(byPath)
  const pgLoop = started.use(startLimitProcess('pg-loop'))
  const stack = started.move()
  return {
    nginxOrigin: `http://127.0.0.1:${port}`,
    fastifyOrigin: origin,
    pgLoop,
    processes: { 'static nginx': nginx, 'bare Fastify': fastify.pid, 'pg loop': pgLoop.pid },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}
