import t from 'tap'
import { preferredWaitSeconds } from './preferred-wait.ts'

t.test('a caller waits as long as it says, at most 10 s', async (t) => {
  for (const [prefer, seconds] of [
    ['wait=2', 2],
    ['wait=0', 0],
    ['wait=10', 10],
    ['wait=999999999', 10],
    ['WAIT = 3', 3],
    ['wait="4"', 4],
    ['respond-async, wait=5; x=1', 5],
    ['wait=1, wait=9', 1],
  ] as const) {
    t.equal(preferredWaitSeconds(prefer), seconds, prefer)
  }
})

t.test('a preference that is not understood is none', async (t) => {
  for (const prefer of [
    undefined,
    '',
    'wait',
    'wait=',
    'wait=-1',
    'wait=2.5',
    'wait=soon',
    'await=3',
    'return=minimal',
  ]) {
    t.equal(preferredWaitSeconds(prefer), undefined, String(prefer))
  }
})
