import t from 'tap'
import { wantedAttributes } from './wanted-attributes.ts'

t.test('the same attribute again is an alternative, and a value may contain colons', async (t) => {
  t.same(
    [...wantedAttributes(['brand:Acme', 'ratio:16:9', 'brand:Aurora'])],
    [
      ['brand', ['Acme', 'Aurora']],
      ['ratio', ['16:9']],
    ],
  )
})
