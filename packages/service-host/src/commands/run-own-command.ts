import { type Invocation, type OwnCommand, runCommand } from './command.ts'
import { withDatabase } from './connections.ts'

/** Runs a command of one service alone; resolves to the exit code. */
export const runOwnCommand = <Tables>(
  service: string,
  name: string,
  { usage, prepare }: OwnCommand<Tables>,
  invocation: Invocation,
): Promise<number> => {
  const command = { service, name, usage }
  return runCommand(command, invocation, async () => {
    const work = prepare(invocation.args)
    await withDatabase<Tables>(command, invocation, (db) => work(db, invocation))
  })
}
