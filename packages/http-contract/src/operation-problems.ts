import type { Operation } from './operation.ts'
import type { StandardProblemName } from './problem.ts'

/** What any request may be answered, by a service or by the gateway before it. */
const everywhere: readonly StandardProblemName[] = [
  'invalid-request',
  'unauthenticated',
  'request-timeout',
  'payload-too-large',
  'uri-too-long',
  'too-many-requests',
  'headers-too-large',
  'internal-error',
  'bad-gateway',
  'unavailable',
  'gateway-timeout',
]

/** Every problem that an operation may be answered with, each once. */
export const problemsOf = <Problem extends string>({
  access,
  method,
  tagged,
  cached,
  conditional,
  keyed,
  problems = [],
}: Operation<string, Problem>): (StandardProblemName | Problem)[] => [
  ...new Set<StandardProblemName | Problem>([
    ...everywhere,
    ...problems,
    ...(access.kind === 'public' ? [] : (['forbidden'] as const)),
    ...(keyed ? (['idempotency-key-required', 'idempotency-key-reused'] as const) : []),
    ...(conditional ? (['precondition-required', 'stale-version'] as const) : []),
    // Nginx judges even an empty If-Match by the copy that it keeps.
    ...(cached || (tagged && method === 'GET') ? (['stale-version'] as const) : []),
    ...(method === 'GET' ? [] : (['unsupported-media-type'] as const)),
  ]),
]
