import t from 'tap'
import { runCommandOf } from '../run-service.ts'
import { shopService } from '../testing/shop-service.ts'
import { CommandFailure, type Invocation, runCommand, UsageError } from './command.ts'
import { call } from './testing/invocation.ts'

const shop = shopService()
const commands = Object.fromEntries(
  ['migrate', 'replay', 'rebuild', 'dead-letters', 'openapi', 'backup', 'restore', 'knock'].map((name) => [
    name,
    (invocation: Invocation) => runCommandOf(shop, name, invocation),
  ]),
) as Record<Name, (invocation: Invocation) => Promise<number>>
type Name = 'migrate' | 'replay' | 'rebuild' | 'dead-letters' | 'openapi' | 'backup' | 'restore' | 'knock'

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
  ['dead-letters', ''],
  ['dead-letters', 'list 7'],
  ['dead-letters', 'list --all'],
  ['dead-letters', 'resend'],
  ['dead-letters', 'resend 7 8'],
  ['dead-letters', 'resend 7 --all'],
  ['dead-letters', '--all'],
  ['dead-letters', 'forget 7'],
  ['backup', ''],
  ['restore', ''],
  ['knock', ''],
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
  ['knock', 'front'],
  ['dead-letters', 'list'],
  ['dead-letters', 'resend 7'],
  ['dead-letters', 'resend --all'],
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

t.test('a command that the service does not have is answered with those that it has', async (t) => {
  const { code, printed, complaints } = await call((invocation) => runCommandOf(shop, 'parked', invocation))
  t.same([code, printed], [2, []])
  t.equal(complaints, 'usage: main <serve|migrate|replay|rebuild|dead-letters|backup|restore|openapi|knock> …')
  t.equal((await call((invocation) => runCommandOf(shop, 'constructor', invocation))).code, 2)
  t.equal((await call((invocation) => runCommandOf(shop, 'serve', invocation), ['now'])).code, 2)
})
