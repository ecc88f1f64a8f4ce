import t from 'tap'
import { breaksOf, contracts } from './documents.ts'

for (const contract of contracts) {
  t.test(`${contract.name} keeps what was released under its major version`, async (t) => {
    t.same(await breaksOf(contract), [])
  })
}
