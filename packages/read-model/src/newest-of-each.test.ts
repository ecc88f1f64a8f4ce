import t from 'tap'
import { newestOfEach } from './newest-of-each.ts'

t.test('of each the highest version stays, in the order of ids', async (t) => {
  const states = [
    { id: 'b', version: 2 },
    { id: 'a', version: 1 },
    { id: 'b', version: 3 },
    { id: 'b', version: 1 },
  ]
  t.same(newestOfEach(states), [
    { id: 'a', version: 1 },
    { id: 'b', version: 3 },
  ])
  t.same(newestOfEach([]), [])
})
