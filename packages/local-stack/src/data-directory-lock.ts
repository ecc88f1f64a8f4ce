import { tryLock } from '@techshop/process-supervisor/process-lock'
import { explainSystemError, StartError } from '@techshop/process-supervisor/start-error'

/**
 * Takes a data directory for this process.
 * @returns a function that gives it back
 * @throws StartError when a running stack has it
 */
export async function lockDataDirectory(directory: string, file: string): Promise<() => void> {
  const attempt = await tryLock(file).catch((error: unknown) => {
    throw explainSystemError(error)
  })
  if ('release' in attempt) return attempt.release
  throw new StartError(
    `a stack already runs on ${directory} (pid ${attempt.heldBy}). Stop it first, or choose another --data-dir and --port.`,
  )
}
