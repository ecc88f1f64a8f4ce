import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { StandardProblemName } from '@techshop/http-contract/problem'
import { ProblemError } from './problem.ts'
import { newRequestId } from './request-id.ts'
import { PROBLEM_MEDIA_TYPE } from './send-problem.ts'

const BY_CODE: Readonly<Record<string, StandardProblemName>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
}

/** The answer to what is not even a request: Fastify never sees it, so it is written to the socket as it must look. */
export const answerClientError = (error: Error & { code?: string }, socket: Socket): void => {
  const { _httpMessage: message } = socket as Socket & { _httpMessage?: ServerResponse | null }
  if (!socket.writable || error.code === 'ECONNRESET' || message?.headersSent) return void socket.destroy()
  const type = BY_CODE[error.code ?? ''] ?? 'invalid-request'
  const detail = type === 'invalid-request' ? { detail: 'This is not a valid HTTP request.' } : {}
  const problem = new ProblemError(type, detail)
  const requestId = newRequestId()
  const body = JSON.stringify(problem.toBody(requestId))
  const head = [
    `HTTP/1.1 ${problem.status} ${REASONS[problem.status]}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    'Cache-Control: no-store',
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
}
