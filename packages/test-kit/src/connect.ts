import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

/** Opens a pool of at most `poolSize` connections as Kysely; `applicationName` is shown in `pg_stat_activity`. */
export type Connect = <Tables>(options: {
  readonly url: string
  readonly applicationName: string
  readonly poolSize: number
}) => Kysely<Tables>

/** A pool of node-postgres, with its own reading of types. */
export const connectPlainly: Connect = ({ url, applicationName, poolSize }) => {
  const pool = new pg.Pool({ connectionString: url, application_name: applicationName, max: poolSize })
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', () => {})
  return new Kysely({ dialect: new PostgresDialect({ pool }) })
}
