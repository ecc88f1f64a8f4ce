import t, { type Test } from 'tap'
import { searchVector } from './search-vector.ts'

const vectorOf = (name: string, others: { facts?: string[]; prose?: string; categoryId?: string } = {}) =>
  searchVector({ name, facts: [], prose: '', categoryId: null, ...others })
const termsOf = (vector: string) => [...vector.matchAll(/'([^']*)'/g)].map(([, term]) => term ?? '')
const has = (t: Pick<Test, 'ok'>, name: string, terms: readonly string[]) => {
  const found = termsOf(vectorOf(name))
  for (const term of terms) t.ok(found.includes(term), `${name}: ${term}`)
}

t.test('joined and separated spellings meet', async (t) => {
  has(t, 'Wi-Fi', ['wi', 'fi', 'wifi'])
  has(t, 'Power Banks', ['power', 'bank', 'banks', 'powerbanks', 'powerbank'])
  has(t, 'WH-1000XM4', ['wh', '1000xm4', '1000', 'xm', '4', 'wh1000', 'xm4', 'wh1000xm4'])
})

t.test('a number and its unit are one term, however they are written', async (t) => {
  for (const text of ['27 in', '27-inch', '27" screen', '27in', '27 Zoll']) has(t, text, ['27in'])
  for (const text of ['256 GB', '256GB', '256-gb', '256 gigabytes']) has(t, text, ['256gb'])
  has(t, '10,000 mAh', ['10000mah', '10000', '10', '000'])
})

t.test('plurals have their singular', async (t) => {
  has(t, 'Laptops, Batteries, Mice, Switches, Lenses', ['laptop', 'battery', 'mouse', 'switch', 'lens'])
})

t.test('scripts without spaces have each pair of neighbours, and the last alone', async (t) => {
  has(t, '无线鼠标', ['无线鼠标', '无线', '线鼠', '鼠标', '标'])
})

t.test('name, facts and prose weigh less one after the other; neighbours are joined in titles only', async (t) => {
  const vector = vectorOf('Aurora', { facts: ['Power Bank'], prose: 'It charges.', categoryId: '0198-ab' })
  t.equal(vector, "'c0198ab':1A 'aurora':2A 'power':3B 'powerbank':3B 'bank':4B 'it':5D 'charges':6D 'charge':6D")
})

t.test('a text takes time in proportion to its length, whatever it is made of', async (t) => {
  /** Processor time of one reading in ms: the least of five, so that a busy machine or a collection of memory does not count. */
  const timeOf = (prose: string): number =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const begun = process.cpuUsage()
        vectorOf('', { prose })
        return process.cpuUsage(begun).user / 1_000
      }),
    )
  const most = 20_000
  const repeated = (part: string) => part.repeat(most).slice(0, most)
  const usual = Math.max(timeOf(repeated('some plain words ')), timeOf(repeated('other plain words ')))
  for (const part of ['1.', 'a-', '1a', '字', "a'b.c", '1,', 'x1-', '"', '1"', '\u0301', '’']) {
    t.ok(timeOf(repeated(part)) < 8 * usual + 20, part)
  }
})

t.test('a term is never longer than PostgreSQL takes, nor has more places than it keeps', async (t) => {
  const vector = vectorOf('W'.repeat(9_999), { prose: 'word '.repeat(4_000) })
  t.ok(termsOf(vector).every(({ length }) => length <= 200))
  t.ok(vector.split(',').length <= 256)
})
