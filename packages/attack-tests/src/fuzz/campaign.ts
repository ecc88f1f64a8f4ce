import fc from 'fast-check'
import type { DocumentedOperation } from './documents.ts'
import { type FuzzRequest, requestsOf } from './requests.ts'
import { bytesOf, send, type Target } from './send.ts'
import { faultsOf } from './verdict.ts'

/** A request that the shop answered wrongly, as small as it could be made. */
export interface Violation {
  readonly faults: readonly string[]
  /** As it was sent, with long repetitions shortened. */
  readonly request: string
  /** Leads to the very request from the seed. */
  readonly path: string
}

export interface OperationReport {
  readonly operationId: string
  readonly requests: number
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<number, number>
  readonly violation: Violation | undefined
}

export interface Campaign extends Target {
  readonly operations: readonly DocumentedOperation[]
  readonly requests: number
  readonly seed: number
  /** How many operations are asked at the same time; few enough that no service has to shed load. */
  readonly concurrency: number
  /** The path of a violation, to send that request again. */
  readonly path?: string | undefined
}

/** Streams are waited for, and health has nothing to get wrong. */
const weightOf = ({ operationId }: DocumentedOperation): number => {
  if (/^get\w+(Health|Document)$/.test(operationId)) return 0.1
  return operationId.startsWith('follow') ? 0.3 : 1
}

/** Sends so many requests, spread over the operations; each operation stops at its first violation and shrinks it. */
export const runCampaign = async (campaign: Campaign): Promise<OperationReport[]> => {
  const { operations, requests, concurrency } = campaign
  const whole = operations.reduce((sum, it) => sum + weightOf(it), 0)
  const waiting = [...operations]
  const reports: OperationReport[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      reports.push(await fuzzOperation(campaign, next, Math.ceil((requests * weightOf(next)) / whole)))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  return operations.flatMap((it) => reports.filter(({ operationId }) => operationId === it.operationId))
}

const fuzzOperation = async (
  campaign: Campaign,
  operation: DocumentedOperation,
  numRuns: number,
): Promise<OperationReport> => {
  const statuses = new Map<number, number>()
  let requests = 0
  const ask = async (request: FuzzRequest): Promise<string[]> => {
    const outcome = await send(request, campaign)
    const status = outcome.answers[0]?.status ?? 0
    requests += 1
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    return faultsOf(operation, request, outcome)
  }
  const property = fc.asyncProperty(requestsOf(operation), async (request) => {
    const faults = await ask(request)
    if (faults.length > 0) throw new Error(faults.join('\n'))
  })
  const { seed, path } = campaign
  const details = await fc.check(property, { numRuns, seed, ...(path === undefined ? {} : { path }) })
  const [smallest] = details.counterexample ?? []
  const violation = smallest && {
    faults: await seenAgain(ask(smallest), details.errorInstance),
    request: shortened((await bytesOf(smallest, campaign)).toString('latin1')),
    path: details.counterexamplePath ?? '',
  }
  return { operationId: operation.operationId, requests, statuses, violation: violation ?? undefined }
}

const LONGEST_PART = 4_096

const shortened = (text: string): string =>
  text
    .replaceAll(/(.{1,8})\1{20,}/gs, (all, unit: string) => `${unit}…(${all.length} characters)`)
    .slice(0, LONGEST_PART)

/** What is wrong with the smallest request, or what was, when it is answered rightly now. */
const seenAgain = async (faults: Promise<string[]>, before: unknown): Promise<readonly string[]> => {
  const now = await faults
  return now.length > 0 ? now : [`not seen again: ${before instanceof Error ? before.message : String(before)}`]
}
