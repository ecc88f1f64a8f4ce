import { CompiledQuery, type Kysely, type RawBuilder } from 'kysely'
import type { PoolClient } from 'pg'

/** Names by text: the same in every process, so that a pooler between may share them. */
const names = new Map<string, string>()

/** Runs the statement with values for `$1`, `$2` …; resolves with its rows. */
export type PreparedStatement<Row> = (
  db: Pick<Kysely<unknown>, 'executeQuery'>,
  values: readonly unknown[],
) => Promise<Row[]>

/**
 * A statement that PostgreSQL parses and plans once for each connection, for what runs with most requests. After five
 * runs it may keep a plan that does not look at the values: so not for a statement whose best plan depends on them.
 * The columns must be named, never `*`: a later migration may add one while this version runs.
 * @param name unlike that of any other statement of the process
 */
export const prepareStatement = <Row>(name: string, text: string): PreparedStatement<Row> => {
  if ([...names.values()].includes(name)) throw new TypeError(`there is a prepared statement ${name} already`)
  names.set(text, name)
  return async (db, values) => {
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]))
    return rows
  }
}

/** Forms of statements that are put together when they run. Each takes memory of every connection. */
const MOST_FORMS = 200

/**
 * Runs a statement that was put together, prepared like the others: the first forms that come, so only where there are
 * few. Values must be parameters, else each makes a form of its own.
 */
export const executePrepared = async <Row, Tables>(db: Kysely<Tables>, statement: RawBuilder<Row>): Promise<Row[]> => {
  const compiled = statement.compile(db)
  if (!names.has(compiled.sql) && names.size < MOST_FORMS) names.set(compiled.sql, `form_${names.size}`)
  const { rows } = await db.executeQuery(compiled)
  return rows
}

/**
 * `any (…)` of a parameter that is a list, for prepared statements. Of a bare `any ($1)` PostgreSQL knows how long the list
 * is, finds a plan for just that list cheaper than one for lists of ten, and so makes a plan each time, which costs more
 * than running it.
 */
export const anyOf = (parameter: `$${number}`, type: 'uuid' | 'text' | 'bigint'): string =>
  `any (array(select unnest(${parameter}::${type}[])))`

/** Lets a new connection know of the prepared statements, each when it first runs there. */
export const usePreparedStatements = (client: PoolClient): void => {
  const query = client.query.bind(client) as (...input: unknown[]) => unknown
  const prepared = (text: unknown, values: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' ? names.get(text) : undefined
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest)
  }
  client.query = prepared as typeof client.query
}
