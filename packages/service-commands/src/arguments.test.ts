import t from 'tap'
import { CommandFailure, type Invocation, runCommand, UsageError } from './command.ts'
import { migrate } from './migrate.ts'
import { openApi } from './openapi.ts'
import { parked } from './parked.ts'
import { rebuild } from './rebuild.ts'
import { replay } from './replay.ts'
import { call } from './testing/invocation.ts'

const publishing = { source: 'shop', stream: 'SHOP' }
const commands = {
  migrate: (invocation: Invocation) => migrate({ service: 'shop', migrations: async () => ({}) }, invocation),
  replay: (invocation: Invocation) => replay({ publishing, state: async () => {} }, invocation),
  rebuild: (invocation: Invocation) => rebuild({ service: 'shop', copy: 'doors' }, invocation),
  parked: (invocation: Invocation) => parked({ service: 'shop', consumers: () => [] }, invocation),
  openapi: (invocation: Invocation) =>
    openApi(
      { service: 'shop', directory: '.', createService: () => Promise.reject(new Error('put together')) },
      invocation,
    ),
}
type Name = keyof typeof commands

const wrong: readonly (readonly [Name, string])[] = [
  ['migrate', 'now'],
  ['migrate', '--all'],
  ['replay', ''],
  ['replay', 'outbox'],
  ['replay', 'state'],
  ['replay', '--outbox --state'],
  ['replay', '--since 2026-11-22T12:00:00Z'],
  ['replay', '--state --since 2026-11-22T12:00:00Z'],
  ['replay', '--outbox --since'],
  ['replay', '--outbox --since yesterday'],
  ['replay', '--outbox --since 2026-11-22'],
  ['replay', '--outbox --since 2026-11-22T12:00:00'],
  ['replay', '--outbox --since 2026-13-22T12:00:00Z'],
  ['rebuild', 'doors'],
  ['parked', ''],
  ['parked', 'list 7'],
  ['parked', 'list --all'],
  ['parked', 'resend'],
  ['parked', 'resend 7 8'],
  ['parked', 'resend 7 --all'],
  ['parked', '--all'],
  ['parked', 'forget 7'],
  ['openapi', 'check'],
  ['openapi', '--verify'],
]

const right: readonly (readonly [Name, string])[] = [
  ['migrate', ''],
  ['replay', '--outbox'],
  ['replay', '--outbox --since 2026-11-22T12:00:00Z'],
  ['replay', '--since 2026-11-22T12:00:00.5+01:00 --outbox'],
  ['replay', '--outbox --since 2026-11-22t12:00:00z'],
  ['replay', '--state'],
  ['rebuild', ''],
  ['parked', 'list'],
  ['parked', 'resend 7'],
  ['parked', 'resend --all'],
]

const argsOf = (text: string) => text.split(' ').filter(Boolean)

t.test('who calls a command in a wrong way is shown the right one, before anything is touched', async (t) => {
  for (const [name, args] of wrong) {
    const { code, printed, complaints } = await call(commands[name], argsOf(args))
    t.equal(code, 2, `${name} ${args}`)
    t.match(complaints, new RegExp(`^usage: ${name}\\b`, 'm'), `${name} ${args}`)
    t.same(printed, [])
  }
})

t.test('who calls it rightly is told next what the environment lacks', async (t) => {
  for (const [name, args] of right) {
    const { code, printed, complaints } = await call(commands[name], argsOf(args))
    t.equal(code, 1, `${name} ${args}`)
    t.match(complaints, /^DATABASE_URL is missing/, `${name} ${args}`)
    t.same(printed, [])
  }
  t.equal((await call(commands.replay, ['--state'])).complaints, 'DATABASE_URL is missing\nNATS_URL is missing')
})

t.test('the exit code tells done, failed and called in a wrong way apart', async (t) => {
  const command = { service: 'shop', name: 'knock', usage: 'knock <door>' }
  const run = (error?: Error) =>
    call((invocation) =>
      runCommand(command, invocation, async () => {
        if (error) throw error
        invocation.print('knocked')
      }),
    )
  t.same(await run(), { code: 0, printed: ['knocked'], complaints: '' })
  t.same(await run(new CommandFailure('nobody opens')), { code: 1, printed: [], complaints: 'nobody opens' })
  t.same(await run(new UsageError('no door')), { code: 2, printed: [], complaints: 'no door\nusage: knock <door>' })
  const { code, printed, complaints } = await run(new TypeError('a mistake of ours'))
  t.same([code, printed], [1, []])
  t.match(JSON.parse(complaints), {
    level: 'fatal',
    service: 'shop',
    msg: 'knock failed',
    err: { message: 'a mistake of ours', stack: String },
  })
})
