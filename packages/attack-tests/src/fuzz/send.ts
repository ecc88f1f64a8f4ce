import { setTimeout as delay } from 'node:timers/promises'
import { type Answers, headerOf, readAnswers } from '../wire/answers.ts'
import { exchange, type Server } from '../wire/exchange.ts'
import type { ValuesOfOneRequest } from './known-values.ts'
import { fillIn } from './placeholders.ts'
import type { FuzzRequest } from './requests.ts'

export interface Outcome extends Answers {
  readonly timedOut: boolean
}

/** Longer than anything that the shop may wait for. */
const TIMEOUT_MS = 30_000
/** An event stream never ends; its beginning is enough. */
const STREAM_QUIET_MS = 150
const LOAD_SHEDDING_TRIES = 5

/** Where requests go, and with which values. */
export interface Target {
  readonly server: Server
  readonly values: ValuesOfOneRequest
}

/** The bytes of a request, with its placeholders filled in. */
export const bytesOf = async (request: FuzzRequest, { server, values }: Target): Promise<Buffer> => {
  const lookUp = values()
  const target = await fillIn(request.target, lookUp)
  const body = request.body && Buffer.from(await fillIn(request.body.text, lookUp), request.body.encoding)
  const lines = [`${request.method} ${target} HTTP/1.1`, `Host: ${server.host}:${server.port}`, 'Connection: close']
  for (const [name, value] of request.headers) lines.push(`${name}: ${await fillIn(value, lookUp)}`)
  if (body) lines.push(`Content-Length: ${body.length}`)
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body ?? Buffer.alloc(0)])
}

/**
 * Sends a request and reads the answer. A machine that is too busy may shed load: a 503 that says when to come back is
 * believed, and the same is asked again, so that only one that stays counts.
 */
export const send = async (request: FuzzRequest, target: Target): Promise<Outcome> => {
  for (let tries = 1; ; tries += 1) {
    const outcome = await sendOnce(request.method, await bytesOf(request, target), target.server)
    const [answer] = outcome.answers
    const retryAfter = answer?.status === 503 ? headerOf(answer, 'retry-after') : undefined
    if (retryAfter === undefined || tries === LOAD_SHEDDING_TRIES) return outcome
    await delay(Number(retryAfter) * 1_000)
  }
}

/** Sends bytes once, as they are, and reads the answer. */
export const sendOnce = async (method: string, bytes: Buffer, server: Server): Promise<Outcome> => {
  const received = await exchange(server, bytes, {
    timeoutMs: TIMEOUT_MS,
    leaveAfterMs: (soFar) => (isEventStream(soFar) ? STREAM_QUIET_MS : undefined),
  })
  return { ...readAnswers(received.bytes, method), timedOut: received.timedOut }
}

const isEventStream = (received: Buffer): boolean => {
  // The head of an interim answer may stand before it.
  return /\r\ncontent-type: text\/event-stream/i.test(received.subarray(0, 4_096).toString('latin1'))
}
