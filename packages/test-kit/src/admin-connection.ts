import pg from 'pg'

/** Runs `work` on one connection to the server's own database. */
export const onServer = async <Result>(url: string, work: (admin: pg.Client) => Promise<Result>): Promise<Result> => {
  const admin = new pg.Client({ connectionString: url, application_name: 'test-kit' })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

export const quoted = (identifier: string): string => pg.escapeIdentifier(identifier)
