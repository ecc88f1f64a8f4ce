import { ConfigError, type Environment } from '@techshop/service-runtime/config'
import { createLogger } from '@techshop/service-runtime/logger'
import type { Kysely } from 'kysely'

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

/** A command that one service alone has. */
export interface OwnCommand<Tables> {
  /** How it is called, as shown to whoever calls it otherwise. */
  readonly usage: string
  /**
   * Reads the arguments, before anything is touched, and returns what is to be done with the service's database.
   * @throws UsageError, or what `parseArgs` of Node.js throws, for arguments that are wrong
   */
  prepare(args: readonly string[]): (db: Kysely<Tables>, invocation: Pick<Invocation, 'print'>) => Promise<void>
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
    if (isUsageError(error)) return usageFailure(usage, error, invocation)
    if (error instanceof ConfigError || error instanceof CommandFailure) invocation.complain(error.message)
    else logger.fatal({ err: error }, `${name} failed`)
    return 1
  }
}

/** Says how to call a command, after what was wrong, if that is known; returns the exit code. */
export const usageFailure = (usage: string, { message }: Error, { complain }: Invocation): number => {
  complain(message === '' ? `usage: ${usage}` : `${message}\nusage: ${usage}`)
  return 2
}

/** `parseArgs` of Node.js says by codes what a person got wrong. */
const isUsageError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))
