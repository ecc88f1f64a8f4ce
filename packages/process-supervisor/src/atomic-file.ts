import { renameSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Replaces a file as a whole: a reader sees the old content or the new one, never a part.
 * The file is readable by its owner only.
 */
export function replaceFile(file: string, content: string): void {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, content, { mode: 0o600 })
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
