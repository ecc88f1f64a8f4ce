import t from 'tap'
import { restartDelayMs } from './restart-delay.ts'

t.test('a process that fails again and again is started less and less often, but within 10 s', async (t) => {
  t.strictSame([0, 1, 2, 3, 50].map(restartDelayMs), [200, 400, 800, 1600, 10_000])
})
