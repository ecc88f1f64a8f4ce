import type { Operation } from '@techshop/http-contract/operation'
import type { ValidateFunction } from 'ajv'
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { ANONYMOUS, callerOf, demandAccess } from './caller.ts'
import { forbiddenMembers } from './forbidden-text.ts'
import { type InputPart, invalidMembers } from './invalid-members.ts'
import { type InvalidMember, invalidRequest } from './problem.ts'
import type { Runtime } from './runtime.ts'

/** `/api/orders/{id}` as Fastify writes it: `/api/orders/:id`. */
const routePattern = (path: string): string => path.replaceAll(/\{([A-Za-z]+)\}/g, ':$1')

type Check = (request: FastifyRequest) => void
/** A hook of a route that calls `done`, or answers. */
type Hook = (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => void

/** Throws 400 with everything that is wrong in path, query, headers and body. */
export const inputCheck = (operation: Operation, { compileValidator }: Runtime): Check => {
  const parts = (['params', 'query', 'headers', 'body'] as const).flatMap((part) => {
    const schema = operation[part]
    return schema ? [{ part, validate: compileValidator(schema, part) }] : []
  })
  return (request) => {
    // A body is optional where all its members are.
    if (operation.body && request.body === undefined) request.body = {}
    const errors = parts.flatMap(({ part, validate }) => findErrors(part, validate, request[part]))
    if (mayHoldNul(request.url))
      errors.push(...forbiddenMembers(request.query, '/query'), ...forbiddenMembers(request.params, '/path'))
    if (errors.length > 0) throw invalidRequest(errors)
  }
}

const findErrors = (part: InputPart, validate: ValidateFunction, value: unknown): InvalidMember[] =>
  validate(value) ? [] : invalidMembers(part, validate.errors ?? [])

const mayHoldNul = (url: string): boolean => url.includes('%00')

/** Counts the request and finds out who calls, before its body is read. */
const admission = (operation: Operation, runtime: Runtime): Hook => {
  const limits = runtime.rateLimiting.limitsFor(operation)
  const admit = async (
    request: FastifyRequest,
    reply: FastifyReply,
    counted: Promise<void> | undefined,
  ): Promise<void> => {
    await counted
    const caller = await callerOf(request.headers.authorization, runtime.verifyStaff)
    if (caller.kind === 'staff') await limits?.countSubject(request, reply, caller)
    demandAccess(operation.access, caller)
    request.caller = caller
  }
  const isPublic = operation.access.kind === 'public'
  return (request, reply, done) => {
    const counted = limits?.countAddress(request, reply)
    if (isPublic && counted === undefined && request.headers.authorization === undefined) {
      request.caller = ANONYMOUS
      return done()
    }
    admit(request, reply, counted).then(() => done(), done)
  }
}

type BaseRoute = Omit<RouteOptions, 'handler' | 'schema'>

/** The part of a route that every operation has. */
export const baseRoute = (operation: Operation, runtime: Runtime): BaseRoute => ({
  method: operation.method,
  url: routePattern(operation.path),
  config: { operation },
  onRequest: admission(operation, runtime),
  ...(operation.bodyLimitBytes === undefined ? {} : { bodyLimit: operation.bodyLimitBytes }),
})
