import type { ApiVocabulary, DocumentedProblem } from '@techshop/http-contract/api-vocabulary'

export interface Reference {
  readonly $ref: string
}

const text = (description: string, example: string, required = true) => ({
  description,
  required,
  schema: { type: 'string' },
  example,
})

const HEADERS = {
  'Cache-Control': text('Which caches may store the response, and for how long.', 'public, max-age=0, s-maxage=1'),
  Deprecation: text('Since when what was used goes (RFC 9745), as seconds since 1970.', '@1780272000', false),
  ETag: text('Strong; `"<version>-<hash>"`, for a list `"<hash>"`.', '"7-3f9a1c0b5d2e4f60718a"'),
  Link: text(
    'What to do about it: `deprecation`, `sunset` and, where there is one, `successor-version` (RFC 8288).',
    '</docs/guide/versioning>; rel="deprecation"; type="text/html"',
    false,
  ),
  Location: text('The address of the resource.', '/api/products/0198f1c0-7c1e-7b3a-9c58-3f1f0e6a1d2b'),
  'Preference-Applied': text('The part of `Prefer` that was honoured (RFC 7240).', 'wait=2', false),
  RateLimit: text(
    'Remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` requests in the next `t` seconds.',
    '"address";r=599;t=60',
    false,
  ),
  'RateLimit-Policy': text('The limit that applies: `q` requests in `w` seconds.', '"address";q=600;w=60', false),
  'Retry-After': {
    description: 'Seconds after which the same request may succeed.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
    example: 2,
  },
  Sunset: text('From when on it may be gone (RFC 8594).', 'Tue, 01 Dec 2026 00:00:00 GMT', false),
  'WWW-Authenticate': text('The kind of token that the operation requires (RFC 6750).', 'Bearer realm="techshop"'),
  'X-Request-Id': text(
    "Identifies this request in the server's logs: the id of the request, or a new one.",
    '0198f1c0-9d2a-7c11-8a55-6c1f0e6a1d2b',
  ),
} as const

export type HeaderName = keyof typeof HEADERS

const PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      '1 to 255 printable ASCII characters, quoted or bare, unique for each intent. The same key with the same body is executed once.',
    schema: { type: 'string' },
    example: '3f0d1c9a-6f8e-4b8e-9a0b-5f6f2f1f7c11',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The ETag of the version that was read. Only its version, before the dash, is compared.',
    schema: { type: 'string' },
    example: '"7-3f9a1c0b5d2e4f60718a"',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'ETags of cached representations: the response is 304 without a body when one of them is current.',
    schema: { type: 'string' },
    example: '"7-3f9a1c0b5d2e4f60718a"',
  },
} as const

/** Whose tokens there are. */
export const securitySchemesOf = ({ ownerToken: { scheme, description } }: ApiVocabulary) => ({
  staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A token of the shop staff.' } as const,
  [scheme]: { type: 'http', scheme: 'bearer', description } as const,
})

type Kind = 'headers' | 'parameters' | 'examples' | 'responses' | 'securitySchemes'

/** What several operations refer to: each part stands once in `components`, and only when somebody refers to it. */
export class SharedParts {
  readonly #vocabulary: ApiVocabulary
  readonly components: Record<Kind, Record<string, unknown>> = {
    securitySchemes: {},
    parameters: {},
    headers: {},
    responses: {},
    examples: {},
  }

  constructor(vocabulary: ApiVocabulary) {
    this.#vocabulary = vocabulary
  }

  /** @throws for a problem that the vocabulary does not have */
  problem(name: string): DocumentedProblem {
    const problem = this.#vocabulary.problems[name]
    if (!problem) throw new Error(`The vocabulary of the API has no problem ${name}`)
    return problem
  }

  headers(names: readonly HeaderName[]): Record<string, Reference> {
    return Object.fromEntries(names.map((name) => [name, this.#refer('headers', name, () => HEADERS[name])]))
  }

  parameter(name: keyof typeof PARAMETERS): Reference {
    return this.#refer('parameters', name, () => PARAMETERS[name])
  }

  problemExample(name: string): Reference {
    const { title, ...value } = this.problem(name).example
    return this.#refer('examples', name, () => ({ summary: title, value: { ...value, title } }))
  }

  response(name: string, make: () => unknown): Reference {
    return this.#refer('responses', name, make)
  }

  security(requirements: readonly Readonly<Record<string, unknown>>[]): void {
    const schemes = securitySchemesOf(this.#vocabulary)
    for (const name of requirements.flatMap(Object.keys)) {
      this.#refer('securitySchemes', name, () => schemes[name])
    }
  }

  #refer(kind: Kind, name: string, make: () => unknown): Reference {
    this.components[kind][name] ??= make()
    return { $ref: `#/components/${kind}/${name}` }
  }
}
