import t from 'tap'
import { filterOf, listQueryOf, queryOfFilter } from './product-filter.ts'

t.test('a filter survives the address, and what an address makes up is ignored', async (t) => {
  const filter = { search: 'lamp & co', status: 'draft', category: 'lamps', stock: 'low' } as const
  t.same(filterOf(queryOfFilter(filter)), filter)
  t.same(filterOf(new URLSearchParams('status=sold&stock=much')), { search: '', status: '', category: '', stock: '' })
  t.equal(queryOfFilter(filterOf(new URLSearchParams())).toString(), '')
})

t.test('staff see every product unless they narrow the list', async (t) => {
  t.same(listQueryOf(filterOf(new URLSearchParams())), { status: 'any', sort: 'newest' })
  t.same(listQueryOf(filterOf(new URLSearchParams('q=lamp&status=active&stock=out'))), {
    status: 'active',
    q: 'lamp',
    stockAtMost: 0,
  })
})
