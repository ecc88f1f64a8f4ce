import t from 'tap'
import { readOperations } from './fuzz/documents.ts'
import { prepareKnownValues } from './fuzz/known-values.ts'
import { datedRequests } from './fuzz/odd-dates.ts'
import { send } from './fuzz/send.ts'
import { faultsOf } from './fuzz/verdict.ts'
import { runningShop } from './running-shop.ts'
import { serverOf } from './wire/exchange.ts'

t.test('no date or moment, however odd, leads to an error of ours', async (t) => {
  const shop = runningShop()
  const values = await prepareKnownValues(shop)
  let asked = 0
  let understood = 0
  for (const operation of await readOperations(shop.gateway)) {
    const requests = datedRequests(operation)
    if (requests.length === 0) continue
    const server = serverOf(shop.services[operation.service]?.url ?? shop.gateway)
    const faults: string[] = []
    for (const { name, request } of requests) {
      const outcome = await send(request, { server, values })
      faults.push(...faultsOf(operation, request, outcome).map((fault) => `${name}: ${fault}`))
      asked += 1
      if ((outcome.answers[0]?.status ?? 500) < 300) understood += 1
    }
    t.same(faults, [], operation.operationId)
  }
  t.ok(asked > 600, `${asked} requests were sent`)
  t.ok(understood > asked / 10 && understood < asked, `${understood} of ${asked} were understood`)
})
