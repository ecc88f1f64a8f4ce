import { copyFileSync, readdirSync, renameSync, statSync, truncateSync } from 'node:fs'
import path from 'node:path'

/**
 * Shortens each `.log` of a folder that has grown large: what it holds becomes `<file>.1`, in the place of an older one.
 * Copied and cut, since the processes keep it open and append; a line that is written in between may be lost, and who
 * writes waits until the file is cut.
 * @param reopen by name of a file, tells its writer to open it anew; such a file is given its other name instead, so
 * that neither happens
 */
export function boundLogs(
  folder: string,
  largestBytes: number,
  reopen: Readonly<Record<string, () => void>> = {},
): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    if (!name.endsWith('.log') || statSync(file).size <= largestBytes) continue
    const tellWriter = reopen[name]
    if (tellWriter) {
      renameSync(file, `${file}.1`)
      tellWriter()
    } else {
      copyFileSync(file, `${file}.1`)
      truncateSync(file)
    }
  }
}
