import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { connectDatabase } from '@techshop/database/connection'
import { openApiText } from '@techshop/service-runtime/service'
import { assembleIdle } from '../assemble-idle.ts'
import type { ServiceDefinition } from '../definition.ts'
import { CommandFailure, type Invocation, runCommand } from './command.ts'

/**
 * `openapi`: writes the service's document to `openapi.json` in the working directory; `openapi --check` fails when it is
 * not what the service says. Reads nothing of the environment and connects to nothing: handlers are registered and never
 * called. Resolves to the exit code.
 */
export const openApi = <Own, Tables, Parts>(
  definition: ServiceDefinition<Own, Tables, Parts>,
  invocation: Invocation,
): Promise<number> =>
  runCommand({ service: definition.name, name: 'openapi', usage: 'openapi [--check]' }, invocation, async () => {
    const { values } = parseArgs({ args: [...invocation.args], options: { check: { type: 'boolean' } } })
    const text = await documentOf(definition)
    const file = path.resolve('openapi.json')
    if (!values.check) await writeFile(file, text)
    else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
      throw new CommandFailure('openapi.json does not match the service: run "pnpm generate"')
    }
  })

const documentOf = async <Own, Tables, Parts>(definition: ServiceDefinition<Own, Tables, Parts>): Promise<string> => {
  const db = connectDatabase<Tables>({ url: 'postgres://document.invalid', applicationName: 'openapi', poolSize: 1 })
  try {
    const { host, close } = await assembleIdle(definition, {}, db)
    return await openApiText(host.service).finally(close)
  } finally {
    await db.destroy()
  }
}
