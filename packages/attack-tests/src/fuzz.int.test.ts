import t from 'tap'
import { fuzzShop } from './fuzz/fuzz-shop.ts'
import { tableOf, violationText } from './fuzz/table.ts'
import { runningShop } from './running-shop.ts'

const choice = { requests: 2_000, seed: 20_261_123 }

t.test('no request leads to an error of ours, a hang, or an answer that is not documented', async (t) => {
  const shop = runningShop()
  const reports = await fuzzShop(shop, choice)
  t.comment(tableOf(reports))
  const asked = reports.reduce((sum, { requests }) => sum + requests, 0)
  t.ok(asked >= choice.requests, `${asked} requests were sent`)
  for (const report of reports) {
    t.equal(violationText(report, choice.seed), '', report.operationId)
    const succeeded = [...report.statuses.keys()].some((status) => status >= 200 && status < 300)
    t.ok(succeeded, `${report.operationId} was also asked for something that it does`)
  }
})
