import { UsageError } from '@techshop/service-host/command'
import t from 'tap'
import { parseArguments } from './arguments.ts'

t.test('what an old status is here may be said, and the usual ones are known', async (t) => {
  const { statuses } = parseArguments(['--status', 'Archived=delivered', '--status', 'completed=cancelled'])
  t.match(Object.fromEntries(statuses), { archived: 'delivered', completed: 'cancelled', canceled: 'cancelled' })
  t.equal(statuses.get('pending'), undefined)
})

t.test('a status that is no end, a currency that is none and unknown options are refused', async (t) => {
  for (const args of [
    ['--status', 'done=pending'],
    ['--status', 'done'],
    ['--currency', 'euro'],
  ]) {
    t.throws(() => parseArguments(args), UsageError, args.join(' '))
  }
  t.throws(() => parseArguments(['--all']), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' })
})
