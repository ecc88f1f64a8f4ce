import t from 'tap'
import { JsonText, jsonArray, jsonObject } from './json-text.ts'

interface Page {
  readonly items: { name: string }[]
  readonly next: string | null
  readonly total?: number | undefined
}

t.test('an object of values and of JSON is the same as one of values alone', (t) => {
  const items = jsonArray(['"a"', '{}'].map((name) => new JsonText<{ name: string }>(JSON.stringify({ name }))))
  const page = jsonObject<Page>({ items, next: 'a "quoted" one', total: undefined })
  t.same(JSON.parse(page.text), { items: [{ name: '"a"' }, { name: '{}' }], next: 'a "quoted" one' })
  t.equal(jsonObject<Page>({ items: jsonArray<{ name: string }>([]), next: null }).text, '{"items":[],"next":null}')
  t.end()
})
