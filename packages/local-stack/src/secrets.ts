import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { replaceFile } from '@techshop/process-supervisor/atomic-file'
import { StartError } from '@techshop/process-supervisor/start-error'
import { type DatabaseName, databaseNames, services } from '@techshop/service-manifests/services'
import type { JWK } from 'jose'
import { makeStaffKey } from './staff-token.ts'

/** `operator` may do everything, `reader` follow events and nothing else. */
export type NatsUser = 'operator' | 'reader' | DatabaseName

/** What nobody else may know. Made once per data directory; what a new service needs is added. */
export interface Secrets {
  readonly postgres: Readonly<Record<'superuser' | DatabaseName, string>>
  /** Of the roles that own the databases and migrate them. */
  readonly postgresOwners: Readonly<Record<DatabaseName, string>>
  readonly nats: Readonly<Record<NatsUser, string>>
  /** Values of the variables that a service's manifest calls secret, by their names. */
  readonly variables: Readonly<Record<string, string>>
  readonly staffKey: JWK
}

/** Starts with a letter and has no special one, so that it is a word in any configuration file. */
function password(): string {
  return `p${randomBytes(24).toString('hex')}`
}

/** `<key id>:<base64url secret>` */
function signingKey(): string {
  return `local1:${randomBytes(32).toString('base64url')}`
}

/** Values by name, those that are known already and new ones for the rest. */
function completed<Name extends string>(
  names: readonly Name[],
  known: Readonly<Record<string, string>> | undefined,
  make: () => string,
): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, known?.[name] ?? make()])) as Record<Name, string>
}

const secretVariables = services.flatMap(({ environment = [] }) =>
  environment.filter(({ secret }) => secret).map(({ name }) => name),
)

/** As a version before wrote them, or nothing. */
type KnownSecrets = Partial<Omit<Secrets, 'variables'>> & {
  readonly variables?: Readonly<Record<string, string>>
  /** From a version in which one service alone had a secret of its own. */
  readonly orderTokenKey?: string
}

async function completeSecrets({ orderTokenKey, ...known }: KnownSecrets): Promise<Secrets> {
  const variables = { ...(orderTokenKey && { ORDER_TOKEN_KEYS: orderTokenKey }), ...known.variables }
  return {
    postgres: completed(['superuser', ...databaseNames], known.postgres, password),
    postgresOwners: completed(databaseNames, known.postgresOwners, password),
    nats: completed(['operator', 'reader', ...databaseNames], known.nats, password),
    variables: completed(secretVariables, variables, signingKey),
    staffKey: known.staffKey ?? (await makeStaffKey()),
  }
}

function readSecrets(file: string): KnownSecrets {
  let content: string
  try {
    content = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
  try {
    return JSON.parse(content)
  } catch {
    throw new StartError(
      `${file} is damaged. Without it the data beside it can't be opened; start with a new --data-dir.`,
    )
  }
}

/** Reads the secrets of a data directory, and makes those that are missing. */
export async function loadSecrets(file: string): Promise<Secrets> {
  const known = readSecrets(file)
  const secrets = await completeSecrets(known)
  if (!isDeepStrictEqual(known, secrets)) replaceFile(file, JSON.stringify(secrets, null, 2))
  return secrets
}
