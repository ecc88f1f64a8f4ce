import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'

/** Hands a request on to `origin`, with `headers` besides its own, and its answer back. */
export const relay = (request: IncomingMessage, response: ServerResponse, origin: string, headers = {}): void => {
  const target = new URL(request.url ?? '/', origin)
  const { method = 'GET' } = request
  const upstream = ask(target, { method, headers: { ...request.headers, host: target.host, ...headers } }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  upstream.on('error', () => response.destroy())
  response.on('close', () => upstream.destroy())
  request.pipe(upstream)
}
