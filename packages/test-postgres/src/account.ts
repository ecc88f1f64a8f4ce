import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

export interface Account {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root: the system's user `postgres`, made if need be. Undefined for any other user. */
export const serverAccount = async (): Promise<Account | undefined> => {
  if (process.getuid?.() !== 0) return undefined
  const known = await lookUp()
  if (known) return known
  // Another test process may be adding it at this moment, so only the outcome counts.
  await execute('useradd', ['--system', '--user-group', 'postgres']).catch(() => undefined)
  const added = await lookUp()
  if (!added)
    throw new Error('running as root: add a system user "postgres" to run PostgreSQL, or set DATABASE_ADMIN_URL')
  return added
}

const lookUp = async (): Promise<Account | undefined> => {
  try {
    const [uid, gid] = await Promise.all([execute('id', ['-u', 'postgres']), execute('id', ['-g', 'postgres'])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}
