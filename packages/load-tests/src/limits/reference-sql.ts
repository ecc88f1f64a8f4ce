import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** Values of a statement's `:name` variables. */
export type Parameters = Readonly<Record<string, string>>

const folder = path.join(import.meta.dirname, '../../reference')

/** The file of a reference statement, with variables as pgbench has them. */
export const referenceFile = (name: string): string => path.join(folder, `${name}.sql`)

/** A statement whose variables are numbered, as the protocol of PostgreSQL has them. */
export interface Numbered {
  readonly text: string
  /** The variable of each number, the first being `$1`. */
  readonly names: readonly string[]
}

/** Replaces `:name` by `$1` and so on; `::type` is no variable. */
export const numberVariables = (sql: string): Numbered => {
  const names: string[] = []
  const text = sql.replaceAll(/(?<!:):([a-z_]+)/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name)
    return `$${names.indexOf(name) + 1}`
  })
  return { text, names }
}

/** Reads a reference statement for a driver. */
export const readReference = async (name: string): Promise<Numbered> =>
  numberVariables((await readFile(referenceFile(name), 'utf8')).replaceAll(/^--.*$/gm, ''))
