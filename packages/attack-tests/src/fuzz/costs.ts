import fc from 'fast-check'
import type { RunningShop } from '../running-shop.ts'
import { serverOf } from '../wire/exchange.ts'
import { type DocumentedOperation, readOperations } from './documents.ts'
import { floodsOf } from './floods.ts'
import { percentEncoded } from './fuzz-text.ts'
import { prepareKnownValues, type ValuesOfOneRequest } from './known-values.ts'
import { type FuzzRequest, plainRequest } from './requests.ts'
import { bytesOf, sendOnce } from './send.ts'
import { validValues } from './valid-values.ts'

/** What refusing costs beside accepting, of one operation. */
export interface OperationCost {
  readonly operationId: string
  /** Processor time of a valid request of the same size, in seconds. */
  readonly validSeconds: number
  /** Processor time of the dearest request that is flooded, in seconds. */
  readonly worstSeconds: number
  /** What that one was flooded with. */
  readonly worst: string
  readonly floods: number
  /** Answers to floods that were neither a success nor a refusal. */
  readonly failures: readonly string[]
  readonly ratio: number
}

/** Just below what a body may have, and what a service takes of an address. */
const BODY_BYTES = 240_000
const QUERY_BYTES = 10_000
const VALID_REQUESTS = 6
const TRIES_FOR_A_VALID_BODY = 30
const TRIES_OF_A_FLOOD = 6
/** What takes less is measured too roughly to be divided by. */
const LEAST_SECONDS = 0.002

/** Measures processor time at the services themselves; no request is sent while another one is answered. */
export const measureCosts = async (shop: RunningShop): Promise<OperationCost[]> => {
  const values = await prepareKnownValues(shop)
  const costs: OperationCost[] = []
  for (const operation of await readOperations(shop.gateway)) {
    const url = shop.services[operation.service]?.url ?? ''
    costs.push(await costOf(operation, await Meter.at(url, values)))
  }
  return costs
}

const costOf = async (operation: DocumentedOperation, meter: Meter): Promise<OperationCost> => {
  const { valid, body } = await validOf(operation, meter)
  const validSeconds = (await meter.measure(Array.from({ length: VALID_REQUESTS }, () => valid))).secondsEach
  let worst = { seconds: 0, name: '' }
  const failures: string[] = []
  const floods = floodedRequests(operation, body)
  for (const { name, request } of floods) {
    let { secondsEach: seconds, statuses } = await meter.measure([request])
    // The least of several: one may have paid for work in the background, or for somebody else's garbage.
    for (let n = 1; n < TRIES_OF_A_FLOOD && seconds > worst.seconds; n += 1) {
      seconds = Math.min(seconds, (await meter.measure([request])).secondsEach)
    }
    if (seconds > worst.seconds) worst = { seconds, name }
    const [status = 0] = statuses
    if (status < 200 || status >= 500) failures.push(`${name}: ${status}`)
  }
  return {
    operationId: operation.operationId,
    validSeconds,
    worstSeconds: worst.seconds,
    worst: worst.name,
    floods: floods.length,
    failures,
    ratio: worst.seconds / Math.max(validSeconds, LEAST_SECONDS),
  }
}

/** A request that succeeds, filled up with white space to the size of the floods. */
const validOf = async (
  operation: DocumentedOperation,
  meter: Meter,
): Promise<{ valid: FuzzRequest; body: unknown }> => {
  const query = requiredQuery(operation)
  const [schema] = operation.bodies.values()
  if (!schema) return { valid: plainRequest(operation, undefined, query), body: undefined }
  const bodies = fc.sample(validValues(schema, operation), { seed: 1, numRuns: TRIES_FOR_A_VALID_BODY })
  for (const body of bodies) {
    const valid = plainRequest(operation, JSON.stringify(body).padEnd(BODY_BYTES), query)
    const { statuses } = await meter.measure([valid])
    if ((statuses[0] ?? 500) < 300) return { valid, body }
  }
  throw new Error(`${operation.operationId}: none of ${bodies.length} valid requests succeeded`)
}

const requiredQuery = (operation: DocumentedOperation): string => {
  const required = operation.parameters.filter((it) => it.in === 'query' && it.required)
  const fields = required.map(({ name, schema }) => {
    const [value] = fc.sample(validValues(schema, operation, name), { seed: 1, numRuns: 1 })
    return `${name}=${percentEncoded(String(value))}`
  })
  return fields.length === 0 ? '' : `?${fields.join('&')}`
}

interface FloodedRequest {
  readonly name: string
  readonly request: FuzzRequest
}

const floodedRequests = (operation: DocumentedOperation, valid: unknown): FloodedRequest[] => {
  const [schema] = operation.bodies.values()
  const ofBody = schema ? floodsOf(schema, valid, operation.resolve, BODY_BYTES) : []
  const names = [...operation.parameters.filter((it) => it.in === 'query').map(({ name }) => name), 'unknown']
  const repeated = (field: string) => Array.from({ length: QUERY_BYTES / (field.length + 1) }, () => field).join('&')
  const queries = names.flatMap((name) => [
    [`${name} many times`, repeated(`${name}=a`)],
    [`${name} many times, empty`, repeated(name)],
    [`${name} with a long value`, `${name}=${'a'.repeat(QUERY_BYTES)}`],
    [`${name} with many escapes`, `${name}=${'%C3%BC'.repeat(QUERY_BYTES / 6)}`],
    [
      `many names that begin with ${name}`,
      Array.from({ length: QUERY_BYTES / 20 }, (_, n) => `${name}${n}=`).join('&'),
    ],
  ])
  return [
    ...ofBody.map(({ name, value }) => ({ name, request: plainRequest(operation, JSON.stringify(value)) })),
    ...queries.map(([name = '', query]) => ({
      name: `query: ${name}`,
      request: plainRequest(operation, schema ? JSON.stringify(valid) : undefined, `?${query}`),
    })),
  ]
}

/** Reads the processor time of a service before and after requests, as its metrics have it. */
class Meter {
  readonly #url: string
  readonly #values: ValuesOfOneRequest
  /** What reading costs itself. */
  #readingSeconds = 0

  private constructor(url: string, values: ValuesOfOneRequest) {
    this.#url = url
    this.#values = values
  }

  static async at(url: string, values: ValuesOfOneRequest): Promise<Meter> {
    const meter = new Meter(url, values)
    const readings = [await meter.#read()]
    for (let n = 0; n < 5; n += 1) readings.push(await meter.#read())
    const differences = readings.slice(1).map((seconds, n) => seconds - (readings[n] ?? 0))
    meter.#readingSeconds = Math.min(...differences)
    return meter
  }

  async measure(requests: readonly FuzzRequest[]): Promise<{ secondsEach: number; statuses: number[] }> {
    const target = { server: serverOf(this.#url), values: this.#values }
    // Before the clock starts, since what a request needs is made at the same service.
    const prepared: Buffer[] = []
    for (const request of requests) prepared.push(await bytesOf(request, target))
    const before = await this.#read()
    const statuses: number[] = []
    for (const [n, bytes] of prepared.entries()) {
      const { answers } = await sendOnce(requests[n]?.method ?? '', bytes, target.server)
      statuses.push(answers[0]?.status ?? 0)
    }
    const seconds = (await this.#read()) - before - this.#readingSeconds
    return { secondsEach: Math.max(0, seconds) / requests.length, statuses }
  }

  async #read(): Promise<number> {
    const text = await (await fetch(`${this.#url}/metrics`)).text()
    return Number(/^process_cpu_seconds_total\{[^}]*\} (\S+)$/m.exec(text)?.[1])
  }
}
