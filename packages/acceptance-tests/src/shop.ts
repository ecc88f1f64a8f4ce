import { randomUUID } from 'node:crypto'
import { documentedFetch } from './documented-fetch.ts'

const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run these tests with \`npm test\`, or set it to the shop under test`)
  return value
}

/** The gateway of the shop under test, without a slash at the end. */
export const gatewayUrl = required('GATEWAY_URL').replace(/\/$/, '')
/** A staff token with all scopes. */
export const staffToken = required('STAFF_TOKEN')

export interface Answer<Body = unknown> {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

export interface Call {
  readonly body?: unknown
  /** Sent as it is, instead of `body`. */
  readonly raw?: string
  readonly token?: string
  readonly headers?: Record<string, string>
}

/** Calls the shop and reads the answer, which must be what the service's own document promises. */
export const call = async <Body = unknown>(method: string, path: string, options: Call = {}): Promise<Answer<Body>> => {
  const headers = new Headers(options.headers)
  if (options.token) headers.set('authorization', `Bearer ${options.token}`)
  if (options.body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
  const content = options.raw ?? (options.body === undefined ? null : JSON.stringify(options.body))
  const response = await documentedFetch(`${gatewayUrl}${path}`, {
    method,
    headers,
    body: content,
    signal: AbortSignal.timeout(60_000),
  })
  const text = await response.text()
  const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '')
  const body = isJson && text !== '' ? JSON.parse(text) : text
  return { status: response.status, headers: response.headers, body: body as Body }
}

/** The same as staff with all scopes. */
export const staffCall = <Body = unknown>(method: string, path: string, options: Call = {}): Promise<Answer<Body>> =>
  call<Body>(method, path, { ...options, token: staffToken })

/** A suffix that makes slugs and skus of one test its own, so that journeys run in any shop, any number of times. */
export const unique = (): string => randomUUID().slice(0, 8)
