import t from 'tap'
import { statementsIn } from './plans.ts'

const log = `2026-11-27 22:00:00.000 UTC [11] orders@orders LOG:  duration: 0.123 ms  plan:
\tQuery Text:
\t    select 1 as (cost)
\t    where $1
\tResult  (cost=0.00..0.01 rows=1 width=4) (actual time=0.001..0.001 rows=1.00 loops=1)
\t  Buffers: shared hit=1
2026-11-27 22:00:00.001 UTC [11] orders@orders ERROR:  canceling statement
2026-11-27 22:00:00.002 UTC [12] catalog_owner@catalog LOG:  duration: 12.5 ms  plan:
\tQuery Text: select 2
\tLimit  (cost=0.00..0.01 rows=1 width=4) (actual time=0.001..0.001 rows=1.00 loops=1)
`

t.test('statements are read from a log with their plans, and what else is in it is left out', async (t) => {
  t.same(statementsIn(log), [
    {
      database: 'orders',
      ms: 0.123,
      text: 'select 1 as (cost)\n    where $1',
      plan: 'Result  (cost=0.00..0.01 rows=1 width=4) (actual time=0.001..0.001 rows=1.00 loops=1)\n  Buffers: shared hit=1',
    },
    {
      database: 'catalog',
      ms: 12.5,
      text: 'select 2',
      plan: 'Limit  (cost=0.00..0.01 rows=1 width=4) (actual time=0.001..0.001 rows=1.00 loops=1)',
    },
  ])
})
