import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'

/**
 * One line for a request that changed something, was refused or failed; the gateway's access log has the others, and
 * `debug` shows them. The route's template is logged, never the address: a query may hold somebody's data.
 */
export class RequestLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const level = levelOf(error, request.method, reply.statusCode)
    const { method } = request
    const route = request.routeOptions.url ?? 'unknown'
    const fields = { method, route, status: reply.statusCode, durationMs: Math.round(reply.elapsedTime * 10) / 10 }
    request.log[level](error ? { ...fields, err: error } : fields, 'request completed')
  }

  override routeNotFound(): void {}
}

const levelOf = (error: unknown, method: string, status: number): 'error' | 'info' | 'debug' => {
  if (error || status >= 500) return 'error'
  const isRead = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  return isRead && status < 400 ? 'debug' : 'info'
}
