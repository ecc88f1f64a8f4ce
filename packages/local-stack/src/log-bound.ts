import { copyFileSync, readdirSync, statSync, truncateSync } from 'node:fs'
import path from 'node:path'

/**
 * Shortens each `.log` of a folder that has grown large: what it holds becomes `<file>.1`, in the place of an older one.
 * Copied and cut, since the processes keep it open and append; a line that is written in between may be lost.
 */
export function boundLogs(folder: string, largestBytes: number): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    if (!name.endsWith('.log') || statSync(file).size <= largestBytes) continue
    copyFileSync(file, `${file}.1`)
    truncateSync(file)
  }
}
