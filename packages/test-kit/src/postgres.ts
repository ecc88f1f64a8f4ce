import { startServer } from './start-postgres.ts'

let server: Promise<string> | undefined

/**
 * The URL of a server where tests may create and drop databases, as a superuser: the one at the environment's
 * DATABASE_ADMIN_URL, else one that this process starts on first use and that ends with it, however it ends.
 */
export const adminUrl = (): Promise<string> => {
  if (process.env.DATABASE_ADMIN_URL) return Promise.resolve(process.env.DATABASE_ADMIN_URL)
  server ??= startServer()
  return server
}

/** The same server, another database. */
export const databaseUrl = (serverUrl: string, database: string): string => {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}
