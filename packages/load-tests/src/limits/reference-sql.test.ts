import t from 'tap'
import { numberVariables } from './reference-sql.ts'

t.test('variables are numbered in the order of their first use, and casts are left alone', async (t) => {
  t.same(numberVariables("select :b::uuid, :a, 'x'::text, :b"), {
    text: "select $1::uuid, $2, 'x'::text, $1",
    names: ['b', 'a'],
  })
})
