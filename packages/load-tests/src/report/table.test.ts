import t from 'tap'
import { figure, table } from './table.ts'

t.test('a table is aligned, and what is missing is a dash', async (t) => {
  const rows = [
    ['list', 12_000],
    ['detail, by slug', undefined],
  ]
  t.equal(
    table(['read', 'per s'], rows),
    [
      '| read            | per s |',
      '|-----------------|------:|',
      '| list            | 12000 |',
      '| detail, by slug |     – |',
    ].join('\n'),
  )
})

t.test('numbers have the digits that matter', async (t) => {
  t.equal(figure(12_345.6), '12,346')
  t.equal(figure(12.345), '12.3')
  t.equal(figure(1.2345), '1.23')
  t.equal(figure(0.01234), '0.012')
  t.equal(figure(undefined), undefined)
  t.equal(figure(Number.NaN), undefined)
})
