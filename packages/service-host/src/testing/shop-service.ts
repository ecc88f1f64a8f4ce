import { parseArgs } from 'node:util'
import { createDeadLetters } from '@techshop/dead-letters/migrations'
import { standardVocabulary } from '@techshop/http-contract/api-vocabulary'
import { createOutbox } from '@techshop/outbox/migration'
import { createReadModelRebuilds } from '@techshop/read-model/migration'
import type { Kysely } from 'kysely'
import { UsageError } from '../commands/command.ts'
import { defineService, type Host, type ServiceDefinition } from '../definition.ts'

export type ShopService = ServiceDefinition<object, object, undefined>

export const shopMigrations = {
  '0001_create_all': {
    async up(empty: Kysely<unknown>) {
      await createOutbox(empty)
      await createReadModelRebuilds(empty)
      await createDeadLetters(empty)
    },
  },
}

export const door = (id: string) => ({ type: 'shop.door.opened.v1', aggregateId: id, version: 1, data: { id } })

/** A service without tables of its own, changed as a test says. */
export const shopService = (changes: Partial<ShopService> = {}): ShopService => ({
  ...defineService({
    name: 'shop',
    api: { title: 'Shop', version: '1.0.0', description: 'Doors.', vocabulary: standardVocabulary, schemas: [] },
    readConfig: () => ({}),
    migrations: async () => shopMigrations,
    versioned: [],
    readModel: { name: 'doors', owner: 'street', countSeen: async () => 0, sweep: async () => {} },
    publishState: async (_db: Kysely<object>, emit) => emit(door('state')),
    compose: (_host: Host<object, object>) => undefined,
    routes: () => {},
    consumers: () => [],
    commands: {
      knock: async () => ({
        usage: 'knock <door>',
        prepare(args) {
          const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
          if (positionals.length !== 1) throw new UsageError()
          return async (_db, { print }) => print(`knocked at ${positionals[0]}`)
        },
      }),
    },
  }),
  ...changes,
})
