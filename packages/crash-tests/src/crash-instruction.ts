/** Where a process is to die, as the test writes it to the file that the process reads at each step. */
export interface CrashInstruction {
  readonly step: string
  /** The process dies only when what it is doing there mentions all of these. */
  readonly mentions: readonly string[]
}

/** The last words of a process that dies at a step. */
export const lastWords = (step: string): string => `dies at ${step}\n`

/** What the environment of a process tells it about its rewrites and where to look for its instruction. */
export const variables = { rewrites: 'CRASH_TESTS_REWRITES', instructionFile: 'CRASH_TESTS_INSTRUCTION_FILE' } as const
