import { execFile } from 'node:child_process'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { promisify } from 'node:util'
import { findProgram } from '@techshop/local-stack/programs'
import type { Stack } from '@techshop/local-stack/stack'
import { withDatabase } from './shop.ts'

const run = promisify(execFile)

/** What a run was measured on, name and value. */
export type Machine = readonly (readonly [name: string, value: string])[]

/** The first line that a program says, or nothing when it says none. */
const firstLine = async (command: string, args: readonly string[], environment: Record<string, string> = {}) => {
  const { stdout, stderr } = await run(command, args, { env: { PATH: process.env.PATH, ...environment } }).catch(
    () => ({ stdout: '', stderr: '' }),
  )
  return (stdout || stderr).split('\n')[0]?.trim() ?? ''
}

const programVersion = async (name: 'nginx' | 'nats-server', flag: string): Promise<string> => {
  const { path, environment } = await findProgram(name)
  return (await firstLine(path, [flag], environment)).replace(/^.*?([\d.]+)$/, '$1')
}

/** How busy the machine is with everything, as a share of its processors. */
export const busyShare = (): number => (loadavg()[0] ?? 0) / cpus().length

const busyFrom = 0.5

const busyness = (share: number): string => {
  const said = `${share.toFixed(1)} runnable processes per processor, on average over a minute`
  return share < busyFrom ? said : `${said}: **so busy that of these figures only the CPU ratios hold**`
}

/** Describes the machine, with how busy it was before the run began. */
export const describeMachine = async (stack: Stack, busyBefore: number): Promise<Machine> => {
  const [processor] = cpus()
  const postgres = await withDatabase(stack, 'orders', async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version ?? ''
  })
  return [
    ['processor', `${cpus().length} × ${processor?.model.trim() ?? 'unknown'}`],
    ['memory', `${(totalmem() / 2 ** 30).toFixed(0)} GiB`],
    ['system', `${type()} ${release()}`],
    ['Node', process.version],
    ['PostgreSQL', postgres],
    ['NATS', await programVersion('nats-server', '--version')],
    ['Nginx', await programVersion('nginx', '-v')],
    ['busy before', busyness(busyBefore)],
  ]
}
