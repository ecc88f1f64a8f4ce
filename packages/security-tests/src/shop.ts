import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { StackDescription } from '@techshop/local-stack/stack'
import type { JWK } from 'jose'

const directory = process.env.SHOP_DIRECTORY
if (!directory) throw new Error('SHOP_DIRECTORY is not set: run these tests with `npm test`')

/** The data directory of the shop under test. */
export const shopDirectory: string = directory

const readJson = (name: string) => JSON.parse(readFileSync(path.join(shopDirectory, name), 'utf8'))

/** What runs, as of now. */
export const describeShop = (): StackDescription => readJson('stack.json')

/** Everything that nobody else may know, in whatever depth. */
export const secrets: { readonly staffKey: JWK; readonly variables: Readonly<Record<string, string>> } =
  readJson('secrets.json')

const { gateway, staffToken } = describeShop()

export interface Call {
  readonly method: string
  readonly path: string
  readonly token?: string | undefined
  /** Sent as JSON, a string as it is. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what came over the wire, to be compared.
  readonly body: any
}

/** Sends a request through the gateway; the caller has to read, or cancel, the body. */
export const send = ({ method, path: target, token, body, headers = {} }: Call): Promise<Response> => {
  const content = typeof body === 'string' || body === undefined ? body : JSON.stringify(body)
  return fetch(gateway + target, {
    method,
    headers: {
      ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(content === undefined ? {} : { body: content }),
    signal: AbortSignal.timeout(60_000),
  })
}

/** What services say when the machine that the tests run on leaves them no time, before they look at the request. */
const isOverloaded = ({ status, body }: Answer): boolean => status === 503 && /overloaded/.test(body?.detail)

const read = async (response: Response): Promise<Answer> => {
  const { status, headers } = response
  if (headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return { status, headers, body: undefined }
  }
  const text = await response.text()
  const isJson = /[/+]json/.test(headers.get('content-type') ?? '')
  return { status, headers, body: isJson && text !== '' ? JSON.parse(text) : text }
}

/** Sends a request through the gateway and reads the answer, of a stream only its head. */
export const call = async (request: Call): Promise<Answer> => {
  for (;;) {
    const answer = await read(await send(request))
    if (!isOverloaded(answer)) return answer
    await delay(500)
  }
}

/** The same as staff with all scopes. @throws unless it succeeds */
export const asStaff = async (request: Call): Promise<Answer> => {
  const answer = await call({ token: staffToken, ...request })
  if (answer.status >= 300) {
    throw new Error(`${request.method} ${request.path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  return answer
}
