import { execFile } from 'node:child_process'
import { cpus, release, totalmem, type } from 'node:os'
import { promisify } from 'node:util'
import type { Stack } from '@techshop/local-stack/stack'
import { findProgram } from '@techshop/process-supervisor/programs'
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

/** Which share of the processors' time others took. Undefined where it can't be known. */
export interface Others {
  /** Over a second, before anything of the run was started. */
  readonly before: number | undefined
  /** While it ran. */
  readonly meanwhile: number | undefined
}

/** With more, neither throughput nor latencies say much. */
const busyFrom = 0.1

const shareOf = (share: number | undefined): string => {
  if (share === undefined) return 'not known'
  const said = `${Math.round(100 * share)} % of the processors' time`
  return share < busyFrom ? said : `${said}: **so much that of these figures only the CPU ratios hold**`
}

/** How busy the machine was with other things. */
export const describeOthers = ({ before, meanwhile }: Others): Machine => [
  ['others, right before', shareOf(before)],
  ['others, meanwhile', shareOf(meanwhile)],
]

/** Describes the machine that a shop runs on. */
export const describeMachine = async (stack: Stack): Promise<Machine> => {
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
  ]
}
