import type pg from 'pg'
import { quoted } from './admin-connection.ts'

const LEFTOVER_AFTER_MS = 3_600_000

/** Part of the name of every database that belongs to one process, so that a later one can tell its age. */
export const timeStamp = (now = Date.now()): string => now.toString(36)

/** Whether a database is of a process that is gone by now (killed, or it forgot to drop it). */
export const isLeftover = (name: string, now = Date.now()): boolean => {
  const stamp = /^techshop_test_([0-9a-z]+)_/.exec(name)?.[1]
  return stamp !== undefined && Number.parseInt(stamp, 36) < now - LEFTOVER_AFTER_MS
}

/** Drops what earlier processes left on a long-lived server; what is still in use stays. */
export const sweepLeftovers = async (admin: pg.Client): Promise<void> => {
  const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database`)
  for (const { datname } of rows.filter((row) => isLeftover(row.datname))) {
    await admin.query(`drop database if exists ${quoted(datname)}`).catch(() => undefined)
  }
}
