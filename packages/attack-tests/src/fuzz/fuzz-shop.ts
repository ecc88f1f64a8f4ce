import type { Shop } from '../shop.ts'
import { serverOf } from '../wire/exchange.ts'
import type { FuzzArguments } from './arguments.ts'
import { type OperationReport, runCampaign } from './campaign.ts'
import { readOperations } from './documents.ts'
import { prepareKnownValues } from './known-values.ts'

/** Few enough that two cores answer all of them without shedding load. */
const CONCURRENCY = 6

type Choice = Pick<FuzzArguments, 'requests' | 'seed'> & Partial<FuzzArguments>

/**
 * Sends a campaign's requests to a shop.
 * @param services base URLs by name; the gateway's where one is missing
 */
export const fuzzShop = async (
  shop: Shop,
  { requests, seed, operation, path }: Choice,
  services: Readonly<Record<string, string>> = {},
): Promise<OperationReport[]> => {
  const all = await readOperations(shop.gateway)
  const operations = all.filter(({ operationId }) => operation === undefined || operationId === operation)
  if (operations.length === 0) throw new RangeError(`no such operation: ${operation}`)
  const values = await prepareKnownValues(shop)
  const names = [...new Set(operations.map(({ service }) => service))]
  const share = (name: string) => operations.filter(({ service }) => service === name)
  const reports = await Promise.all(
    names.map((name) =>
      runCampaign({
        operations: share(name),
        requests: Math.ceil((requests * share(name).length) / operations.length),
        seed,
        path,
        values,
        server: serverOf(services[name] ?? shop.gateway),
        concurrency: CONCURRENCY / 3,
      }),
    ),
  )
  return reports.flat()
}
