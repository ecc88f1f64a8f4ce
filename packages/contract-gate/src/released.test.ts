import t from 'tap'
import { readCorrections } from './corrections.ts'
import { repository } from './documents.ts'
import { compare } from './release.ts'

t.test('every document keeps what was released under its major version, or says why not', async (t) => {
  const { breaks, idle } = await compare(repository)
  for (const [name, some] of Object.entries(breaks)) t.same(some, [], name)
  t.same(idle, [], 'a correction that corrects nothing')
})

t.test('a correction says what held all along', async (t) => {
  for (const { break: text, reason } of await readCorrections(repository)) t.ok(reason.length > 60, text)
})
