import { startTracing } from '@techshop/tracing/start'
import closeWithGrace from 'close-with-grace'
import type { Logger } from 'pino'
import { collectStartGarbage } from './start-memory.ts'

export interface ProcessOptions {
  /** The service whose process this is, in traces. */
  readonly service: string
  /** Starts everything; what it returns closes it all again. */
  start(): Promise<{ close(): Promise<unknown> }>
  readonly logger: Pick<Logger, 'info' | 'error' | 'fatal'>
  /** Also stop when standard input, or the IPC channel to the parent, closes; the environment's SUPERVISED unless told. */
  readonly supervised?: boolean
}

/** Closing takes longer only when something hangs; then the process ends with 1. */
const SHUTDOWN_LIMIT_MS = 10_000

/**
 * Runs a process from its start to its exit code. SIGTERM, SIGINT and, when supervised, the end of the parent close it
 * in order: 0. An error while starting or closing, an uncaught one or an unhandled rejection: logged, 1.
 */
export const runProcess = async (options: ProcessOptions): Promise<void> => {
  const { service, logger, supervised = process.env.SUPERVISED === '1' } = options
  const start = async () => {
    const tracing = await startTracing(service)
    const { close } = await options.start()
    return { close: () => close().finally(() => tracing.stop()) }
  }
  // Begun after the handlers are there: a signal that comes with the first log line must not kill.
  const starting = Promise.resolve().then(start)
  const { close } = closeWithGrace(
    { delay: SHUTDOWN_LIMIT_MS, logger, skip: ['beforeExit'] },
    async ({ err, signal }) => {
      if (err) return logger.fatal({ err }, 'uncaught error')
      logger.info({ signal }, 'stopping')
      await (await starting).close()
      logger.info('stopped')
    },
  )
  if (supervised) onParentGone(close)
  try {
    await starting
    collectStartGarbage()
  } catch (error) {
    logger.fatal({ err: error }, 'could not start')
    process.exit(1)
  }
}

const onParentGone = (stop: () => void): void => {
  if (process.channel) return void process.once('disconnect', stop)
  process.stdin.resume()
  process.stdin.once('end', stop)
  process.stdin.once('error', stop)
}
