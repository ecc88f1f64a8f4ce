import t from 'tap'
import { measureCosts } from './fuzz/costs.ts'
import { aligned } from './fuzz/table.ts'
import { withOwnShop } from './own-shop.ts'
import { runningShop } from './running-shop.ts'

/** A few times: reading and refusing a body of many small things beside accepting one of the same size. */
const MOST_TIMES = 8

t.test('refusing a request costs at most a few times what accepting one of its size does', async (t) => {
  // Of its own: in the one that other tests ask, their processor time would be measured, too.
  const costs = await withOwnShop(() => measureCosts(runningShop()))
  const milliseconds = (seconds: number) => (seconds * 1_000).toFixed(1)
  const rows = costs.map(({ operationId, floods, validSeconds, worstSeconds, ratio, worst }) => [
    operationId,
    String(floods),
    milliseconds(validSeconds),
    milliseconds(worstSeconds),
    ratio.toFixed(2),
    worst,
  ])
  t.comment(aligned([['operation', 'floods', 'valid ms', 'worst ms', 'ratio', 'flooded with'], ...rows]))
  for (const { operationId, failures, ratio, worst } of costs) {
    t.same(failures, [], `${operationId} answers all of them`)
    t.ok(ratio <= MOST_TIMES, `${operationId}: ${ratio.toFixed(2)} times, for ${worst}`)
  }
})
