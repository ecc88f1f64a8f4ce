/** A reason not to start that the person at the terminal can act on: shown as it is, without a stack trace. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

const explanations: Record<string, string> = {
  ENOSPC: 'the disk is full; make room and start again',
  EDQUOT: 'your disk quota is used up; make room and start again',
  EACCES: 'permission denied; choose another place with --data-dir, or change its owner',
  EPERM: 'permission denied; choose another place with --data-dir, or change its owner',
  EROFS: 'the file system is read-only; choose another place with --data-dir',
  EMFILE: 'too many open files; raise the limit (ulimit -n)',
}

/** Gives errors of the operating system the words of a {@link StartError}; any other error is returned unchanged. */
export function explainSystemError(error: unknown): unknown {
  if (error instanceof StartError || !(error instanceof Error)) return error
  const { code, path } = error as NodeJS.ErrnoException
  const explanation = explanations[code ?? ''] ?? (/No space left on device/.test(error.message) && explanations.ENOSPC)
  if (!explanation) return error
  return new StartError(path ? `${path}: ${explanation}` : explanation, { cause: error })
}
