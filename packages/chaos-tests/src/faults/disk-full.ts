import { setTimeout } from 'node:timers/promises'
import type { Disk, Disks, FaultEnvironment, Strike } from './fault.ts'
import { startAgain } from './processes.ts'

const filled =
  (which: keyof Disks, afterwards: (environment: FaultEnvironment, target: string) => Promise<void>): Strike =>
  async (environment, { target, holdMs }) => {
    const disk: Disk | undefined = environment.disks[which]
    if (!disk) throw new Error('no file system could be mounted')
    await disk.fill()
    try {
      await setTimeout(holdMs)
    } finally {
      await disk.free()
    }
    await afterwards(environment, target)
  }

/** nats-server may switch JetStream off when it can't store; then it has to be started again, as an operator would. */
export const fillNatsDisk = filled('nats', async ({ stack }, target) => {
  const nats = stack.process(target)
  await nats.stop()
  await startAgain(nats)
})

/** PostgreSQL may have ended itself; its supervisor starts it again. */
export const fillPostgresDisk = filled('postgres', ({ stack }, target) => stack.process(target).whenReady())
