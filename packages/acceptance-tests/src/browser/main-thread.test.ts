import t from 'tap'
import { mainThreadMs } from './main-thread.ts'

const event = (name: string, tid: number, ms: number) => ({ name, pid: 1, tid, tdur: ms * 1000 })

t.test('only the page counts, and only what a phone cannot hide', async (t) => {
  const events = [
    event('ParseHTML', 1, 5),
    event('RunTask', 1, 10),
    event('RunTask', 1, 20),
    event('ParseHTML', 3, 1),
    event('RunTask', 3, 9),
    event('RunTask', 2, 500),
  ]
  t.same(mainThreadMs(events, 4), { cpu: 30, blocking: 30 })
  t.same(mainThreadMs([], 4), { cpu: 0, blocking: 0 })
})
