import { type AnswerCheck, answerCheck } from './answer-check.ts'

const services = ['catalog', 'categories', 'orders']

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
  const documents = Promise.all(services.map((service) => documentOf(gateway, service)))
  const check = documents.then((read) => answerCheck(Object.fromEntries(read)))
  checks.set(gateway, check)
  return check
}

/**
 * `fetch` that rejects with UndocumentedAnswerError when an answer of the API is not what its own document promises.
 * Bodies are read to their end, event streams excepted.
 */
export const documentedFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init)
  const { origin, pathname: path } = new URL(request.url)
  const { method } = request
  const response = await fetch(request)
  if (!path.startsWith('/api/')) return response
  const { status, headers } = response
  const isEndless = headers.get('content-type')?.startsWith('text/event-stream') ?? false
  const text = isEndless ? undefined : await response.text()
  const check = await servedAnswerCheck(origin)
  check({ method, path, status, headers, text })
  return isEndless ? response : new Response(text || null, { status, statusText: response.statusText, headers })
}
