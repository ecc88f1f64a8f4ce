import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, lchownSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { type Cluster, clusterPlace, makeCluster, runServer } from './start-postgres.ts'

/** A primary with a replica that streams from it, on their own; both are gone when this process ends. */
export interface ReplicatedServer {
  /** Of the database `postgres`, as a superuser. */
  readonly primaryUrl: string
  readonly replicaUrl: string
  /** Ends the replica at once. */
  killReplica(): Promise<void>
  startReplica(): Promise<void>
}

export const startReplicated = async (): Promise<ReplicatedServer> => {
  const primary = await makeCluster()
  await runServer(primary, ['wal_level=replica', 'wal_keep_size=256MB'])
  const replica = await copyForReplica(primary)
  const connection = `primary_conninfo=host=127.0.0.1 port=${primary.port} user=postgres password=${primary.password}`
  const settings = [connection, 'hot_standby=on', 'wal_retrieve_retry_interval=200ms']
  let server: ChildProcess = await runServer(replica, settings)
  return {
    primaryUrl: primary.url,
    replicaUrl: replica.url,
    async killReplica() {
      server.ref()
      const exited = once(server, 'exit')
      server.kill('SIGQUIT')
      await exited
    },
    async startReplica() {
      server = await runServer(replica, settings)
    },
  }
}

/** A base backup as the manual describes it (26.3.3), since the binaries come without pg_basebackup. */
const copyForReplica = async (primary: Cluster): Promise<Cluster> => {
  const replica = await clusterPlace(primary.password)
  const client = new pg.Client({ connectionString: primary.url })
  await client.connect()
  try {
    await client.query(`select pg_backup_start('replica', fast => true)`)
    cpSync(primary.path, replica.path, { recursive: true, filter: isOfBackup })
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()')
    writeFileSync(path.join(replica.path, 'backup_label'), rows[0]?.labelfile ?? '')
  } finally {
    await client.end()
  }
  writeFileSync(path.join(replica.path, 'standby.signal'), '')
  const { uid, gid } = statSync(primary.path)
  chownSync(replica.path, uid, gid)
  for (const name of readdirSync(replica.path, { recursive: true })) {
    lchownSync(path.join(replica.path, String(name)), uid, gid)
  }
  return replica
}

/** Not the server itself, nor its log, of which the replica asks for what it needs. */
const isOfBackup = (file: string): boolean => !/postmaster\.(pid|opts)$|pg_wal\/[0-9A-F]{24}$/.test(file)
