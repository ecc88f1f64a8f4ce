import t from 'tap'
import { tooManyFailed } from './failure-share.ts'

t.test('more than one failed answer of a hundred is too many', async (t) => {
  const before = { all: 1000, failed: 500 }
  t.equal(tooManyFailed(before, { all: 1200, failed: 502 }), false)
  t.equal(tooManyFailed(before, { all: 1200, failed: 503 }), true)
})

t.test('a few answers decide nothing', async (t) => {
  t.equal(tooManyFailed({ all: 0, failed: 0 }, { all: 49, failed: 49 }), false)
})
