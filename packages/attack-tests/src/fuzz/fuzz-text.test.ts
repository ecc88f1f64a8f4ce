import t from 'tap'
import { percentEncoded } from './fuzz-text.ts'

t.test('whole characters are encoded as UTF-8, half ones as the bytes that UTF-8 forbids', async (t) => {
  t.equal(percentEncoded('a/ é💻'), 'a%2F%20%C3%A9%F0%9F%92%BB')
  t.equal(percentEncoded('a\ud800'), 'a%ED%A0%80')
  t.equal(percentEncoded('\udfff\ud83d\udcbb'), '%ED%BF%BF%F0%9F%92%BB')
})
