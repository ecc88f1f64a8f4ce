import type { ClientBase } from 'pg'

/** A version is `epoch × 10^8 + n`: within an epoch it rises by one with each change. */
const SPAN = 100_000_000
const FIRST_EPOCH_AT = Date.UTC(2026, 0, 1)
const MINUTE_MS = 60_000

/**
 * The epoch that a restored database goes on with: the minutes since 2026, so that it is higher than any that was given
 * even where the database that gave them is gone; one more than the highest known when two come within a minute.
 */
const nextEpoch = (highestVersion: number, at: Date): number =>
  Math.max(Math.floor((at.getTime() - FIRST_EPOCH_AT) / MINUTE_MS), Math.floor(highestVersion / SPAN) + 1)

export const highestVersion = async (client: ClientBase, tables: readonly string[]): Promise<number> => {
  let found = 0
  for (const table of tables) {
    const name = client.escapeIdentifier(table)
    const { rows } = await client.query<{ version: string }>(`select coalesce(max(version), 0) as version from ${name}`)
    found = Math.max(found, Number(rows[0]?.version))
  }
  return found
}

/** Gives every row of the tables its version in an epoch above all that there were, in them and before. */
export const raiseVersions = async (
  client: ClientBase,
  tables: readonly string[],
  highestBefore: number,
): Promise<void> => {
  const epoch = nextEpoch(Math.max(highestBefore, await highestVersion(client, tables)), new Date())
  for (const table of tables) {
    const name = client.escapeIdentifier(table)
    await client.query(`update ${name} set version = $1::bigint * ${SPAN} + version % ${SPAN}`, [epoch])
  }
}
