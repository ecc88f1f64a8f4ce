type Json = Readonly<Record<string, unknown>>

export interface DocumentedHeader {
  readonly required?: boolean
  readonly schema?: { readonly type?: string }
}

export interface DocumentedContent {
  readonly schema: unknown
  readonly examples?: Json
}

export interface DocumentedResponse {
  readonly headers?: Readonly<Record<string, DocumentedHeader>>
  readonly content?: Readonly<Record<string, DocumentedContent>>
}

/** One operation of a document, with what it promises to answer. */
export interface DocumentedOperation {
  readonly operationId: string
  /** The response that is documented for a status, its references followed. */
  response(status: number): DocumentedResponse | undefined
  /** Where the response stands in its document, as a JSON Pointer. */
  place(status: number): string
}

interface Route {
  readonly method: string
  readonly path: RegExp
  readonly parameters: number
  readonly operation: DocumentedOperation
}

const at = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, step) => (value as Json | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')],
      document,
    )

const escaped = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1')

const operationAt = (document: Json, path: string, method: string): DocumentedOperation => {
  const base = `/paths/${escaped(path)}/${method}`
  const place = (status: number): string => {
    const own = `${base}/responses/${status}`
    const { $ref } = (at(document, own) ?? {}) as { $ref?: string }
    return $ref ? $ref.slice(1) : own
  }
  const followed = <Part>(part: Part & { $ref?: string }): Part =>
    part.$ref ? (at(document, part.$ref.slice(1)) as Part) : part
  const { operationId } = at(document, base) as { operationId: string }
  return {
    operationId,
    place,
    response: (status) => {
      const response = at(document, place(status)) as DocumentedResponse | undefined
      const headers = Object.entries(response?.headers ?? {}).map(([name, header]) => [name, followed(header)])
      return response && { ...response, headers: Object.fromEntries(headers) }
    },
  }
}

const methods = ['get', 'post', 'patch', 'delete']

const routesOf = (document: Json): Route[] =>
  Object.entries(document.paths as Record<string, Json>).flatMap(([path, item]) =>
    methods
      .filter((method) => method in item)
      .map((method) => ({
        method,
        path: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
        parameters: path.split('{').length - 1,
        operation: operationAt(document, path, method),
      })),
  )

/** Finds the operation that a request asks for; concrete addresses come before those with parameters, as OpenAPI says. */
export const operationFinder = (document: Json) => {
  const routes = routesOf(document).sort((one, other) => one.parameters - other.parameters)
  return (method: string, path: string): DocumentedOperation | undefined => {
    const asked = method === 'HEAD' ? 'get' : method.toLowerCase()
    return routes.find((route) => route.method === asked && route.path.test(path))?.operation
  }
}
