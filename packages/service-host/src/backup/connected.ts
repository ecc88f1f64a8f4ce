import pg from 'pg'

/**
 * Gives some work a connection of its own. Rows of years take their time, so nothing of it is limited but the wait for a
 * lock, which somebody who still works in the database would hold.
 */
export const connected = async <Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'backup',
    connectionTimeoutMillis: 10_000,
    lock_timeout: 10_000,
    statement_timeout: 0,
  })
  // The statement that runs rejects; an event nobody hears would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
