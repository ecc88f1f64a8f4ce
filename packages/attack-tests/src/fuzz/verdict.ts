import { type Answer, headerOf, mediaTypeOf } from '../wire/answers.ts'
import type { DocumentedOperation } from './documents.ts'
import type { FuzzRequest } from './requests.ts'
import type { Outcome } from './send.ts'

const PROBLEM = 'application/problem+json'

/** What the shop did wrong in answering a request; empty when it kept its word. */
export const faultsOf = (operation: DocumentedOperation, request: FuzzRequest, outcome: Outcome): string[] => {
  const [answer, ...others] = outcome.answers
  if (outcome.timedOut) return ['no whole answer in time']
  if (!answer) return [`no answer, but ${JSON.stringify(outcome.rest.toString('latin1').slice(0, 200))}`]
  const faults: string[] = []
  if (others.length > 0) faults.push(`${others.length + 1} answers to one request`)
  if (outcome.rest.length > 0) faults.push('bytes after the answer')
  if (answer.status >= 500) faults.push(`${answer.status}: ${answer.body.toString().slice(0, 500)}`)
  if (answer.headers.has('x-injected')) faults.push('a header that the request put there')
  if (request.reachesOperation && !operation.statuses.has(answer.status)) {
    faults.push(`${answer.status} is not documented: ${answer.body.toString().slice(0, 300)}`)
  }
  return [...faults, ...bodyFaults(operation, request, answer)]
}

const bodyFaults = (operation: DocumentedOperation, request: FuzzRequest, answer: Answer): string[] => {
  if (request.method === 'HEAD' || answer.status === 204 || answer.status === 304) return []
  const mediaType = mediaTypeOf(answer)
  const isStream = mediaType === 'text/event-stream'
  if (!answer.whole && !isStream) return ['the answer breaks off']
  if (answer.status >= 400) return problemFaults(operation, request, answer)
  if (!request.reachesOperation || !operation.statuses.has(answer.status)) return []
  if (headerOf(answer, 'content-encoding') !== undefined) return []
  return valuesIn(mediaType, answer.body.toString()).flatMap((value) =>
    operation.faultsOf(answer.status, mediaType, value),
  )
}

const problemFaults = (operation: DocumentedOperation, request: FuzzRequest, answer: Answer): string[] => {
  const mediaType = mediaTypeOf(answer)
  // What is no address of the API is a page of the storefront.
  if (!request.reachesOperation && mediaType === 'text/html') return []
  if (mediaType !== PROBLEM) return [`${answer.status} as ${mediaType || 'no media type'}, not as a problem`]
  const problem = parsed(answer.body.toString())
  // Every operation documents its 400 with the schema that all problems have.
  const documented = request.reachesOperation && operation.statuses.has(answer.status) ? answer.status : 400
  const faults = operation.statuses.has(documented) ? operation.faultsOf(documented, PROBLEM, problem) : []
  const { status } = (problem ?? {}) as { status?: unknown }
  return status === answer.status ? faults : [...faults, `the problem says ${status}, the answer ${answer.status}`]
}

/** The JSON values of a body; only whole events and lines of one that was left. */
const valuesIn = (mediaType: string, text: string): unknown[] => {
  if (mediaType === 'text/event-stream') {
    const frames = text.split('\n\n').slice(0, -1)
    return frames.flatMap((frame) => (/^data: (.*)$/m.exec(frame)?.[1] ?? []) as string | string[]).map(parsed)
  }
  if (mediaType === 'application/x-ndjson') return text.split('\n').filter(Boolean).map(parsed)
  return mediaType.endsWith('json') ? [parsed(text)] : [text]
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
