import { ConfigError, type Environment } from '@techshop/service-runtime/config'
import { createLogger } from '@techshop/service-runtime/logger'

/** What a command is called with, and where it answers. */
export interface Invocation {
  readonly args: readonly string[]
  readonly env: Environment
  /** Says a result: a line on standard output. */
  print(line: string): void
  /** Says what went wrong: a line on standard error. */
  complain(line: string): void
}

export interface Command {
  readonly service: string
  readonly name: string
  /** How it is called, as shown to whoever calls it otherwise. */
  readonly usage: string
}

export type CommandLogger = ReturnType<typeof createLogger>

/** Thrown by a command that was called in a wrong way; the message, if any, is said before the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Thrown when all that a person needs to know is the message. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
}

export const ofThisProcess = (): Invocation => ({
  args: process.argv.slice(2),
  env: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
})

/**
 * Runs a command to its end and resolves to its exit code: 0 done, 1 failed, 2 called in a wrong way. Results are lines
 * on standard output; usage, and as JSON what failed without being foreseen, stand on standard error.
 */
export const runCommand = async (
  { service, name, usage }: Command,
  invocation: Invocation,
  work: (logger: CommandLogger) => Promise<void>,
): Promise<number> => {
  const destination = { write: (line: string) => invocation.complain(line.trimEnd()) }
  const logger = createLogger({ service, level: 'warn', destination })
  try {
    await work(logger)
    return 0
  } catch (error) {
    if (isUsageError(error)) {
      invocation.complain(error.message === '' ? `usage: ${usage}` : `${error.message}\nusage: ${usage}`)
      return 2
    }
    if (error instanceof ConfigError || error instanceof CommandFailure) invocation.complain(error.message)
    else logger.fatal({ err: error }, `${name} failed`)
    return 1
  }
}

/** `parseArgs` of Node.js says by codes what a person got wrong. */
const isUsageError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))
