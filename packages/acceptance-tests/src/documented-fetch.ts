import { apiServiceNames } from '@techshop/service-manifests/services'
import { type AnswerCheck, answerCheck } from './answer-check.ts'

const checks = new Map<string, Promise<AnswerCheck>>()

const documentOf = async (gateway: string, service: string): Promise<[string, Record<string, unknown>]> => {
  const response = await fetch(`${gateway}/api/${service}/openapi.json`)
  if (!response.ok) throw new Error(`no document of ${service}: ${response.status}`)
  return [service, (await response.json()) as Record<string, unknown>]
}

/** The check of answers against the documents that the services behind a gateway serve. They are read once. */
const servedAnswerCheck = (gateway: string): Promise<AnswerCheck> => {
  const known = checks.get(gateway)
  if (known) return known
  const documents = Promise.all(apiServiceNames.map((service) => documentOf(gateway, service)))
  const check = documents.then((read) => answerCheck(Object.fromEntries(read)))
  checks.set(gateway, check)
  return check
}

/**
 * Passes an event stream on, and checks every event. What is wrong ends the process: a stream that fails would look like a
 * lost connection, which callers mend.
 */
const checkedEvents = (body: ReadableStream<Uint8Array>, check: (text: string) => void): ReadableStream<Uint8Array> => {
  const decoder = new TextDecoder()
  let rest = ''
  const checkWhole = (text: string) => {
    try {
      check(text)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
  const events = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      rest += decoder.decode(chunk, { stream: true })
      const end = rest.lastIndexOf('\n\n')
      if (end >= 0) checkWhole(rest.slice(0, end))
      rest = end >= 0 ? rest.slice(end) : rest
      controller.enqueue(chunk)
    },
  })
  return body.pipeThrough(events)
}

/**
 * `fetch` that rejects with UndocumentedAnswerError when an answer of the API is not what its own document promises.
 * Bodies are read to their end; those of event streams are checked event by event.
 */
export const documentedFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init)
  const { origin, pathname: path } = new URL(request.url)
  const { method } = request
  const response = await fetch(request)
  if (!path.startsWith('/api/')) return response
  const { status, statusText, headers } = response
  const check = await servedAnswerCheck(origin)
  if (response.body && headers.get('content-type')?.startsWith('text/event-stream')) {
    check({ method, path, status, headers, text: undefined })
    const events = checkedEvents(response.body, (text) => check({ method, path, status, headers, text }))
    return new Response(events, { status, statusText, headers })
  }
  const text = await response.text()
  check({ method, path, status, headers, text })
  return new Response(text || null, { status, statusText, headers })
}
