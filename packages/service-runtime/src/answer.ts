import type { Operation } from '@techshop/contracts/operation'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import { chooseEncoding, compress, type Encoding } from './encoding.ts'
import { entityTag, matchesTag, TAG_SUFFIXES } from './entity-tag.ts'
import { JsonText } from './json-text.ts'

type BodyMember<S> = S extends TSchema
  ? { readonly body: Static<S> | JsonText<Static<S>> }
  : { readonly body?: undefined }

/** What a handler answers: one of the operation's statuses with the body that belongs to it. */
export type Answer<O extends Operation> = {
  [S in keyof O['responses']]: {
    readonly status: S
    /** The first part of the ETag; lists have none. */
    readonly version?: number
    readonly headers?: Readonly<Record<string, string>>
  } & BodyMember<O['responses'][S]>
}[keyof O['responses']]

export interface AnyAnswer {
  readonly status: number
  readonly body?: unknown
  readonly version?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer that may be sent many times. */
export interface Representation {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Undefined for an answer without a body. As bytes, since a text would be encoded again for each caller. */
  readonly bytes: Buffer | undefined
  /** Without quotes and suffix; undefined for an operation without tags. */
  readonly tag: string | undefined
  /** When its content was had, as `performance.now()` of this process counts. */
  readonly madeAtMs: number
  /** What was made of it, once for all who take the same. */
  readonly made: {
    readonly heads: Map<Encoding, readonly string[]>
    readonly encoded: Map<Encoding, Encoded | Promise<Encoded>>
  }
}

/** An answer in one encoding, ready to be written. */
interface Encoded {
  /** Names and values in turn. */
  readonly head: readonly string[]
  readonly bytes: Buffer
}

const JSON_TYPE = 'application/json; charset=utf-8'

export interface SharedHeaders {
  readonly cacheControl: string
  readonly vary: string
}

/** Serialises an answer by the operation's schema; a body that is JSON already is taken as it is. */
export const represent = (
  operation: Operation,
  answer: AnyAnswer,
  reply: FastifyReply,
  { cacheControl, vary }: SharedHeaders,
): Representation => {
  const { status, body, version } = answer
  const text = body === undefined ? undefined : serialize(reply, status, body)
  const bytes = text === undefined ? undefined : Buffer.from(text)
  const tag = operation.tagged && bytes ? entityTag(bytes, version) : undefined
  const headers = { ...answer.headers, 'cache-control': cacheControl, vary }
  return { status, headers, bytes, tag, madeAtMs: performance.now(), made: nothingMade() }
}

/** For a representation of which nothing was made yet. */
export const nothingMade = (): Representation['made'] => ({ heads: new Map(), encoded: new Map() })

const serialize = (reply: FastifyReply, status: number, body: unknown): string => {
  if (body instanceof JsonText) return body.text
  const serializer = reply.getSerializationFunction(String(status), 'application/json')
  if (!serializer) throw new TypeError(`this operation has no body for status ${status}`)
  return serializer(body as Record<string, unknown>)
}

/** Sends an answer, or 304 if the caller has it already, in the best encoding that the caller takes. */
export const sendRepresentation = (
  request: FastifyRequest,
  reply: FastifyReply,
  representation: Representation,
): void => {
  const { status, headers, bytes, tag } = representation
  if (!bytes) return void reply.code(status).headers(headers).send()
  const encoding = chooseEncoding(request.headers['accept-encoding'], bytes.length)
  const known = request.headers['if-none-match']
  if (known !== undefined && tag !== undefined && isRead(request) && matchesTag(known, tag)) {
    return void write(reply, representation, 304, commonHead(representation, encoding))
  }
  const encoded = encode(representation, bytes, encoding)
  if (!(encoded instanceof Promise)) return void write(reply, representation, status, encoded.head, encoded.bytes)
  encoded.then(
    ({ head, bytes }) => write(reply, representation, status, head, bytes),
    (error) => void reply.send(error),
  )
}

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD'

/** Past Fastify, which would look at each header and at the content again, for each caller. */
const write = (
  reply: FastifyReply,
  { headers }: Representation,
  status: number,
  head: readonly string[],
  bytes?: Buffer,
): void => {
  const whole = [...head]
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (headers[name] === undefined) whole.push(name, String(value))
  }
  reply.hijack()
  reply.raw.writeHead(status, whole).end(bytes)
}

const encode = (representation: Representation, bytes: Buffer, encoding: Encoding): Encoded | Promise<Encoded> => {
  const { encoded: made } = representation.made
  const known = made.get(encoding)
  if (known) return known
  const encoded =
    encoding === 'identity'
      ? withHead(representation, encoding, bytes)
      : compress(bytes, encoding).then((smaller) => {
          const compressed = withHead(representation, encoding, smaller)
          made.set(encoding, compressed)
          return compressed
        })
  made.set(encoding, encoded)
  return encoded
}

const withHead = (representation: Representation, encoding: Encoding, bytes: Buffer): Encoded => {
  const coding = encoding === 'identity' ? [] : ['content-encoding', encoding]
  const content = ['content-type', JSON_TYPE, ...coding, 'content-length', String(bytes.length)]
  return { head: [...commonHead(representation, encoding), ...content], bytes }
}

/** What the answer has in common with the 304 that stands for it. */
const commonHead = ({ headers, tag, made: { heads } }: Representation, encoding: Encoding): readonly string[] => {
  const known = heads.get(encoding)
  if (known) return known
  const tagged = tag === undefined ? [] : ['etag', `"${tag}${TAG_SUFFIXES[encoding]}"`]
  const head = [...Object.entries(headers).flat(), ...tagged]
  heads.set(encoding, head)
  return head
}
