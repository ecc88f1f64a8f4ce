import type { Operation } from '@techshop/http-contract/operation'
import { problemsOf } from '@techshop/http-contract/operation-problems'
import { problemTypeReference } from '@techshop/http-contract/problem'
import type { HeaderName, SharedParts } from './open-api-shared-parts.ts'
import { PROBLEM_MEDIA_TYPE } from './send-problem.ts'

const schemaReference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const HEADERS_BY_STATUS: Readonly<Record<number, readonly HeaderName[]>> = {
  401: ['WWW-Authenticate'],
  403: ['WWW-Authenticate'],
  429: ['Retry-After', 'RateLimit', 'RateLimit-Policy'],
  502: ['Retry-After'],
  503: ['Retry-After'],
  504: ['Retry-After'],
}

/** One answer for each status that can go wrong, which names the problems that share it. */
export const problemResponses = (operation: Operation, parts: SharedParts): Record<string, unknown> => {
  const byStatus = Object.groupBy(problemsOf(operation), (problem) => parts.problem(problem).status)
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, names = []]) => {
      const [name, ...others] = names
      const isOwn = names.some((some) => operation.examples?.problems?.[some] !== undefined)
      if (!name || others.length > 0 || isOwn) return [status, responseOf(names, operation, parts)]
      return [status, parts.response(pascalCase(name), () => responseOf(names, operation, parts))]
    }),
  )
}

const responseOf = (names: readonly string[], { examples }: Operation, parts: SharedParts) => {
  const [first] = names
  const status = first ? parts.problem(first).status : 0
  return {
    description: names.map((name) => `[${parts.problem(name).title}](${problemTypeReference(name)}).`).join(' '),
    headers: parts.headers(['X-Request-Id', ...(HEADERS_BY_STATUS[status] ?? [])]),
    content: {
      [PROBLEM_MEDIA_TYPE]: {
        schema: schemaOf(names, parts),
        examples: Object.fromEntries(
          names.map((name) => {
            const own = examples?.problems?.[name]
            return [name, own ? { summary: parts.problem(name).title, value: own } : parts.problemExample(name)]
          }),
        ),
      },
    },
  }
}

const schemaOf = (names: readonly string[], parts: SharedParts) => {
  const schemas = [...new Set(names.map((name) => parts.problem(name).schema?.$id ?? 'Problem'))].map(schemaReference)
  return schemas.length === 1 ? schemas[0] : { anyOf: schemas }
}

const pascalCase = (name: string) => name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
