import { parseArgs } from 'node:util'
import { isInfrastructureError } from '@techshop/database/errors'
import { type DeadLetter, listDeadLetters, resendDeadLetter } from '@techshop/dead-letters/dead-letters'
import type { ConsumerDefinition } from '@techshop/messaging/consumer'
import type { Kysely } from 'kysely'
import { assembleIdle } from '../assemble-idle.ts'
import type { ServiceDefinition } from '../definition.ts'
import { CommandFailure, type Invocation, runCommand, UsageError } from './command.ts'
import { withDatabase } from './connections.ts'

const usage = `dead-letters list                  show the messages that failed too often, one line of JSON each
       dead-letters resend <id> | --all   handle one or all of them again`

/**
 * `dead-letters list`, `dead-letters resend <id>`, `dead-letters resend --all`: the messages that keep failing. One that
 * fails again stays and does not keep the others from being handled. Resolves to the exit code.
 */
export const deadLetters = <Own, Tables, Parts>(
  definition: ServiceDefinition<Own, Tables, Parts>,
  invocation: Invocation,
): Promise<number> => {
  const command = { service: definition.name, name: 'dead-letters', usage }
  return runCommand(command, invocation, async () => {
    const wanted = readArguments(invocation.args)
    await withDatabase<Tables>(command, invocation, async (db) => {
      const messages = await listDeadLetters(db)
      if (wanted === 'list') {
        for (const message of messages) invocation.print(JSON.stringify(message))
        return
      }
      const chosen = messages.filter(({ id }) => wanted === 'all' || id === wanted.id)
      if (chosen.length === 0 && wanted !== 'all') throw new UsageError(`there is no dead letter ${wanted.id}`)
      await withConsumers(definition, invocation, db, (consumers) => resendEach(db, chosen, consumers, invocation))
    })
  })
}

/** Gives some work what the service follows. What handling a message records is published by the processes that run. */
const withConsumers = async <Own, Tables, Parts>(
  definition: ServiceDefinition<Own, Tables, Parts>,
  { env }: Invocation,
  db: Kysely<Tables>,
  work: (consumers: readonly ConsumerDefinition[]) => Promise<void>,
): Promise<void> => {
  const { host, parts, close } = await assembleIdle(definition, env, db)
  await work(definition.consumers(host, parts)).finally(close)
}

const readArguments = (args: readonly string[]): 'list' | 'all' | { readonly id: string } => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { all: { type: 'boolean' } },
  })
  const [what, id, ...more] = positionals
  if (more.length > 0) throw new UsageError()
  if (what === 'list' && id === undefined && !values.all) return 'list'
  if (what === 'resend' && id === undefined && values.all) return 'all'
  if (what === 'resend' && id !== undefined && !values.all) return { id }
  throw new UsageError()
}

const resendEach = async <Tables>(
  db: Kysely<Tables>,
  messages: readonly DeadLetter[],
  consumers: readonly ConsumerDefinition[],
  { print, complain }: Invocation,
): Promise<void> => {
  let failed = 0
  for (const { id, subject, consumer: durable } of messages) {
    const consumer = consumers.find((candidate) => candidate.durable === durable)
    try {
      if (!consumer) throw new CommandFailure(`nobody handles messages of ${durable} any more`)
      await resendDeadLetter(db, id, (message) => consumer.handle(message))
      print(`handled ${id}, ${subject}`)
    } catch (error) {
      if (isInfrastructureError(error)) throw error
      failed += 1
      complain(`failed ${id}, ${subject}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (failed > 0) throw new CommandFailure(`${failed} of ${messages.length} failed again and stay`)
}
