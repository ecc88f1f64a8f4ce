import type { FastifyInstance } from 'fastify'
import { ProblemError } from './problem.ts'
import { sendProblem } from './send-problem.ts'

/** A route pattern (`/api/orders/:id`) as an expression that matches whole paths. */
const pathExpression = (pattern: string): RegExp => {
  const escaped = pattern.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll(/:[A-Za-z]+/g, '[^/]+')}$`)
}

/**
 * 404 where nothing is, 405 with Allow where the path exists under other methods (RFC 9110, 15.5.6).
 * Call it before routes are registered: it listens to them.
 */
export const answerUnknownRoutes = (app: FastifyInstance): void => {
  const routes: { path: RegExp; methods: string[] }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.includes('*')) routes.push({ path: pathExpression(url), methods: [method].flat() })
  })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? ''
    const allowed = new Set(routes.filter((route) => route.path.test(path)).flatMap(({ methods }) => methods))
    if (allowed.size === 0) {
      return sendProblem(request, reply, new ProblemError('not-found', { detail: 'There is nothing at this address.' }))
    }
    const allow = [...allowed].sort().join(', ')
    const detail = `This address answers ${allow}.`
    return sendProblem(request, reply, new ProblemError('method-not-allowed', { detail, headers: { allow } }))
  })
}
