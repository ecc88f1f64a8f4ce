import { strict } from '@techshop/contracts/strict-schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { type DocumentedOperation, type DocumentedResponse, operationFinder } from './documented-operations.ts'

/** An answer as it was received. */
export interface ReceivedAnswer {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly status: number
  readonly headers: Headers
  /** Of an event stream what has come of it, in whole events; undefined as long as nothing has. */
  readonly text: string | undefined
}

/** An answer that the service's own document does not promise. */
class UndocumentedAnswerError extends Error {
  override readonly name = 'UndocumentedAnswerError'
}

export type AnswerCheck = (answer: ReceivedAnswer) => void

const fail = ({ method, path, status, text }: ReceivedAnswer, what: string): never => {
  throw new UndocumentedAnswerError(`${method} ${path}: ${status}: ${what}: ${text?.slice(0, 1_000)}`)
}

/**
 * Makes the check of answers against OpenAPI documents: it throws when a status, a problem type or a member is not
 * documented, when a promised header is missing, and when a body is not what its schema says.
 * @param documents by the name of their service
 */
export const answerCheck = (documents: Readonly<Record<string, Record<string, unknown>>>): AnswerCheck => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
  addFormats.default(ajv)
  const services = Object.entries(documents).map(([name, document]) => {
    ajv.addSchema(strict(document) as object, name)
    return { name, find: operationFinder(document) }
  })
  const checkBody = (answer: ReceivedAnswer, reference: string, body: unknown) => {
    const validate = ajv.getSchema(reference) ?? fail(answer, `there is no schema at ${reference}`)
    if (!validate(body)) fail(answer, ajv.errorsText(validate.errors))
  }
  return (answer) => {
    for (const { name, find } of services) {
      const operation = find(answer.method, answer.path)
      if (operation) return checkAnswer(answer, name, operation, checkBody)
    }
    if (![404, 405].includes(answer.status)) fail(answer, 'nothing is documented at this address')
    const [{ name } = { name: '' }] = services
    checkBody(answer, `${name}#/components/schemas/Problem`, JSON.parse(answer.text ?? ''))
  }
}

type CheckBody = (answer: ReceivedAnswer, reference: string, body: unknown) => void

const checkAnswer = (
  answer: ReceivedAnswer,
  service: string,
  operation: DocumentedOperation,
  checkBody: CheckBody,
): void => {
  const { status, text, headers } = answer
  const response = operation.response(status) ?? fail(answer, `${operation.operationId} does not document this status`)
  checkHeaders(answer, response)
  if (!response.content || answer.method === 'HEAD') {
    if (text) fail(answer, 'a body where none is documented')
    return
  }
  const [mediaType = ''] = (headers.get('content-type') ?? '').split(';', 1)
  const content = response.content[mediaType] ?? fail(answer, `${mediaType} is not documented`)
  const ofLine = mediaType === 'application/x-ndjson' ? '/contentSchema/items' : ''
  const pointer = `${operation.place(status)}/content/${mediaType.replaceAll('/', '~1')}/schema${ofLine}`
  for (const body of bodiesOf(mediaType, text)) checkBody(answer, `${service}#${encodeURI(pointer)}`, body)
  if (mediaType === 'application/problem+json') checkProblem(answer, Object.keys(content.examples ?? {}))
}

const bodiesOf = (mediaType: string, text: string | undefined): unknown[] => {
  if (text === undefined) return []
  if (mediaType === 'text/event-stream') {
    const data = text.split('\n').filter((line) => line.startsWith('data:'))
    return data.map((line) => JSON.parse(line.slice('data:'.length)))
  }
  if (mediaType === 'text/csv') return [text]
  if (mediaType === 'application/x-ndjson')
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return [JSON.parse(text)]
}

const checkHeaders = (answer: ReceivedAnswer, { headers = {} }: DocumentedResponse): void => {
  for (const [name, { required, schema }] of Object.entries(headers)) {
    const value = answer.headers.get(name)
    if (value === null && required) fail(answer, `the header ${name} is promised and missing`)
    if (value !== null && schema?.type === 'integer' && !/^\d+$/.test(value)) fail(answer, `${name} is ${value}`)
  }
}

/** The documented problem types of a status are those that it has examples of. */
const checkProblem = (answer: ReceivedAnswer, documented: readonly string[]): void => {
  const { type, status } = JSON.parse(answer.text ?? '') as { type: string; status: number }
  const name = type.replace('/docs/problems/', '')
  if (!documented.includes(name)) fail(answer, `${name} is not documented, only ${documented.join(', ')}`)
  if (status !== answer.status) fail(answer, `the problem says ${status}`)
}
