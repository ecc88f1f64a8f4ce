import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { connectDatabase } from '@techshop/database/connection'
import type { ServiceConfig } from '@techshop/service-runtime/config'
import { openApiText, type Service } from '@techshop/service-runtime/service'
import type { Kysely } from 'kysely'
import { CommandFailure, ofThisProcess, runCommand } from './command.ts'

export interface OpenApiParts<Tables> {
  readonly service: string
  /** Where `openapi.json` stands. */
  readonly directory: string
  /** Puts the service together as it serves. Its handlers are registered and never called: `db` leads nowhere. */
  createService(config: ServiceConfig, db: Kysely<Tables>): Promise<Service>
}

const config: ServiceConfig = {
  logLevel: 'silent',
  corsOrigins: [],
  rateLimits: { enabled: true, exempt: [] },
  trustedProxies: [],
}

/**
 * `openapi`: writes the service's document to `openapi.json`; `openapi --check` fails when it is not what the service
 * says. Connects to nothing. Resolves to the exit code.
 */
export const openApi = <Tables>(
  { service: name, directory, createService }: OpenApiParts<Tables>,
  invocation = ofThisProcess(),
): Promise<number> =>
  runCommand({ service: name, name: 'openapi', usage: 'openapi [--check]' }, invocation, async () => {
    const { values } = parseArgs({ args: [...invocation.args], options: { check: { type: 'boolean' } } })
    const file = path.join(directory, 'openapi.json')
    const db = connectDatabase<Tables>({ url: 'postgres://document.invalid', applicationName: 'openapi', poolSize: 1 })
    const service = await createService(config, db)
    const text = await openApiText(service)
    await service.close()
    await db.destroy()
    if (!values.check) await writeFile(file, text)
    else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
      throw new CommandFailure('openapi.json does not match the service: run "pnpm generate"')
    }
  })
