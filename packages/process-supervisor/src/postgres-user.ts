import { readFileSync, statSync } from 'node:fs'
import { StartError } from './start-error.ts'

/** A user of the operating system. */
export interface SystemUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** Parses passwd(5). */
export function parsePasswd(content: string): SystemUser[] {
  return content.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

/**
 * PostgreSQL refuses to run as root. Then it runs as the owner of the data that exist, else as `postgres`, else as
 * `nobody`: users that are there, so that none is made.
 */
export function chooseUser(users: readonly SystemUser[], dataOwner: number | undefined): SystemUser | undefined {
  return (
    users.find(({ uid }) => uid !== 0 && uid === dataOwner) ??
    users.find(({ name }) => name === 'postgres') ??
    users.find(({ name }) => name === 'nobody')
  )
}

/** The user to run PostgreSQL as, or undefined when it is the current one. */
export function postgresUser(clusterDirectory: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (process.platform !== 'linux') throw new StartError('PostgreSQL refuses to run as root; start as an ordinary user')
  const owner = statSync(clusterDirectory, { throwIfNoEntry: false })?.uid
  const user = chooseUser(parsePasswd(readFileSync('/etc/passwd', 'utf8')), owner)
  if (!user)
    throw new StartError('PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as')
  return user
}
