import { type Kysely, sql } from 'kysely'

/** A database whatever its tables. */
type AnyDatabase = Pick<Kysely<never>, 'getExecutor'>

/** How often statements have used each index that no constraint needs: what only speed would notice to be missing. */
const scansByIndex = async (db: AnyDatabase): Promise<Map<string, number>> => {
  const { rows } = await sql<{ name: string; scans: number }>`
    select s.indexrelname as name, s.idx_scan as scans
    from pg_stat_user_indexes s
    where not exists (select from pg_constraint c where c.conindid = s.indexrelid)`.execute(db)
  return new Map(rows.map(({ name, scans }) => [name, scans]))
}

/** The indexes of a database that no constraint needs. */
export const indexesOf = async (db: AnyDatabase): Promise<string[]> => [...(await scansByIndex(db)).keys()].sort()

export interface IndexUseOptions {
  /** Looks at the database. */
  readonly db: AnyDatabase
  readonly url: string
}

/**
 * Has statements done on connections that read no table from end to end where an index would do, and tells which indexes
 * they have used. So a small database shows what the planner can do in a large one.
 * @param work uses the database at the URL that it is given, and leaves no connection open
 */
export const indexesUsedBy = async (
  { db, url }: IndexUseOptions,
  work: (url: string) => Promise<unknown>,
): Promise<string[]> => {
  const before = await scansByIndex(db)
  const eager = new URL(url)
  eager.searchParams.set('options', '-c enable_seqscan=off')
  await work(eager.href)
  // A connection tells what it has done when it closes, a moment later.
  await sql`select pg_sleep(0.1)`.execute(db)
  const after = await scansByIndex(db)
  return [...after].filter(([name, scans]) => scans > (before.get(name) ?? 0)).map(([name]) => name)
}
