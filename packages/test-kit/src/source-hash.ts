import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

const IMPORT = /\b(?:from|import)\s*\(?\s*'((?:[.]{1,2}|@techshop)\/[^']+)'/g

/**
 * A short hash of some texts and of files, with everything that these import from their own package and from this
 * workspace: a migration that calls another package's `createOutbox` changes when that does.
 */
export const sourceHash = async (texts: readonly string[], paths: readonly string[]): Promise<string> => {
  const files = new Map<string, string>()
  for (const path of paths) for (const file of await filesAt(path)) await addFile(files, file)
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text}\0`)
  for (const text of [...files.values()].sort()) hash.update(`${text}\0`)
  return hash.digest('hex').slice(0, 24)
}

const filesAt = async (location: string): Promise<string[]> => {
  if (!(await stat(location)).isDirectory()) return [location]
  const names = await readdir(location, { recursive: true })
  return names.filter((name) => /[.](ts|js|sql)$/.test(name)).map((name) => path.join(location, name))
}

const addFile = async (files: Map<string, string>, file: string): Promise<void> => {
  if (files.has(file)) return
  const text = await readFile(file, 'utf8')
  files.set(file, text)
  const { resolve } = createRequire(file)
  for (const [, specifier = ''] of text.matchAll(IMPORT)) await addFile(files, resolve(specifier))
}
