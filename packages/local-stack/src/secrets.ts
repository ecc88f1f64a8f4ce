import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { replaceFile } from '@techshop/process-supervisor/atomic-file'
import { StartError } from '@techshop/process-supervisor/start-error'
import type { JWK } from 'jose'
import { makeStaffKey } from './staff-token.ts'

/** The services that have a database and a NATS user each. */
export const apiServices = ['catalog', 'categories', 'orders'] as const
export type ApiService = (typeof apiServices)[number]

/** `operator` may do everything, `reader` follow events and nothing else. */
export type NatsUser = 'operator' | 'reader' | ApiService

/** What nobody else may know. Made once per data directory. */
export interface Secrets {
  readonly postgres: Readonly<Record<'superuser' | ApiService, string>>
  /** Of the roles that own the databases and migrate them. */
  readonly postgresOwners: Readonly<Record<ApiService, string>>
  readonly nats: Readonly<Record<NatsUser, string>>
  /** `<key id>:<base64url secret>`, as orders takes it. */
  readonly orderTokenKey: string
  readonly staffKey: JWK
}

/** Starts with a letter and has no special one, so that it is a word in any configuration file. */
function password(): string {
  return `p${randomBytes(24).toString('hex')}`
}

function each(): Record<ApiService, string> {
  return { catalog: password(), categories: password(), orders: password() }
}

async function makeSecrets(): Promise<Secrets> {
  return {
    postgres: { superuser: password(), ...each() },
    postgresOwners: each(),
    nats: { operator: password(), reader: password(), ...each() },
    orderTokenKey: `local1:${randomBytes(32).toString('base64url')}`,
    staffKey: await makeStaffKey(),
  }
}

/** Reads the secrets of a data directory, or makes them when there are none. */
export async function loadSecrets(file: string): Promise<Secrets> {
  let content: string
  try {
    content = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const secrets = await makeSecrets()
    replaceFile(file, JSON.stringify(secrets, null, 2))
    return secrets
  }
  let secrets: Secrets
  try {
    secrets = JSON.parse(content)
  } catch {
    throw new StartError(
      `${file} is damaged. Without it the data beside it can't be opened; start with a new --data-dir.`,
    )
  }
  if (secrets.postgresOwners && secrets.nats.reader) return secrets
  // From a version in which the services owned their tables themselves, or nobody but them read events.
  const nats = { ...secrets.nats, reader: secrets.nats.reader ?? password() }
  const completed = { ...secrets, postgresOwners: secrets.postgresOwners ?? each(), nats }
  replaceFile(file, JSON.stringify(completed, null, 2))
  return completed
}
