import { createLogger } from '@techshop/service-runtime/logger'
import { type Invocation, ofThisProcess, UsageError, usageFailure } from './commands/command.ts'
import type { ServiceDefinition } from './definition.ts'

type Run<Own, Tables, Parts> = (
  definition: ServiceDefinition<Own, Tables, Parts>,
  invocation: Invocation,
) => Promise<number>

/** Each is read when it is called, so that a process which serves does not carry the others. */
const commandsOfAll = <Own, Tables, Parts>(): Readonly<Record<string, () => Promise<Run<Own, Tables, Parts>>>> => ({
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
  replay: async () => (await import('./commands/replay.ts')).replay,
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuild,
  'dead-letters': async () => (await import('./commands/dead-letters.ts')).deadLetters,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  openapi: async () => (await import('./commands/openapi.ts')).openApi,
})

/**
 * The program of a service: `main.ts [serve]` serves until it is told to stop, `main.ts <command> …` does what the
 * command says and sets the exit code.
 */
export const runService = async <Own, Tables, Parts>(
  definition: ServiceDefinition<Own, Tables, Parts>,
  invocation = ofThisProcess(),
): Promise<void> => {
  const [command = 'serve', ...args] = invocation.args
  if (command === 'serve' && args.length === 0) return serve(definition, invocation)
  process.exitCode = await runCommandOf(definition, command, { ...invocation, args })
}

const serve = async <Own, Tables, Parts>(
  definition: ServiceDefinition<Own, Tables, Parts>,
  { env }: Invocation,
): Promise<void> => {
  const [{ runProcess }, { startService }, { parseConfig }] = await Promise.all([
    import('@techshop/service-runtime/process'),
    import('./start.ts'),
    import('./config.ts'),
  ])
  const service = definition.name
  const logger = createLogger({ service, level: env.LOG_LEVEL || 'info' })
  await runProcess({
    service,
    logger,
    start: async () => startService(definition, parseConfig(definition, env), logger),
  })
}

/** Runs a command of a service to its end; resolves to its exit code. */
export const runCommandOf = async <Own, Tables, Parts>(
  definition: ServiceDefinition<Own, Tables, Parts>,
  command: string,
  invocation: Invocation,
): Promise<number> => {
  const ofAll = commandsOfAll<Own, Tables, Parts>()
  const own = definition.commands ?? {}
  const load = Object.hasOwn(ofAll, command) ? ofAll[command] : undefined
  if (load) return (await load())(definition, invocation)
  const loadOwn = Object.hasOwn(own, command) ? own[command] : undefined
  if (loadOwn) {
    const { runOwnCommand } = await import('./commands/run-own-command.ts')
    return runOwnCommand(definition.name, command, await loadOwn(), invocation)
  }
  const names = ['serve', ...Object.keys(ofAll), ...Object.keys(own)]
  return usageFailure(`main <${names.join('|')}> …`, new UsageError(), invocation)
}
