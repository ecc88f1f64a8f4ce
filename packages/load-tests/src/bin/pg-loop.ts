import { runPgLoop } from '../limits/pg-loop.ts'

/** Told over IPC what to repeat; answers each time with what it measured, and ends with whoever told it. */
process.on('message', async (load: Parameters<typeof runPgLoop>[0]) => process.send?.(await runPgLoop(load)))
process.on('disconnect', () => process.exit())
