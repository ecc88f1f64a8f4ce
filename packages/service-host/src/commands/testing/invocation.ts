import type { Environment } from '@techshop/service-runtime/config'
import type { Invocation } from '../command.ts'

export interface Called {
  readonly code: number
  /** The lines on standard output. */
  readonly printed: readonly string[]
  /** The lines on standard error, as one text. */
  readonly complaints: string
}

/** Calls a command as a process would be called, and collects what it says. */
export const call = async (
  command: (invocation: Invocation) => Promise<number>,
  args: readonly string[] = [],
  env: Environment = {},
): Promise<Called> => {
  const printed: string[] = []
  const complaints: string[] = []
  const code = await command({
    args,
    env,
    print: (line) => void printed.push(line),
    complain: (line) => void complaints.push(line),
  })
  return { code, printed, complaints: complaints.join('\n') }
}
