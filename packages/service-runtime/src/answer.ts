import type { Operation } from '@techshop/http-contract/operation'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import { chooseEncoding, compress, type Encoding } from './encoding.ts'
import { entityTag, matchesStrongly, matchesTag, TAG_SUFFIXES } from './entity-tag.ts'
import { JsonText } from './json-text.ts'
import { ProblemError } from './problem.ts'

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
  /** A text stands for bytes, one for each character. */
  readonly content: Buffer | string
}

/** A text is sent together with the head, in one piece; larger ones cost more to copy than a piece of their own. */
const MAX_TEXT_BYTES = 8 * 1024

const JSON_TYPE = 'application/json; charset=utf-8'

export interface SharedHeaders {
  readonly cacheControl: string
  readonly vary: string
  /** Others that the response always has. */
  readonly others?: Readonly<Record<string, string>>
}

/** Serialises an answer by the operation's schema; a body that is JSON already is taken as it is. */
export const represent = (
  operation: Operation,
  answer: AnyAnswer,
  reply: FastifyReply,
  { cacheControl, vary, others }: SharedHeaders,
): Representation => {
  const { status, body, version } = answer
  const text = body === undefined ? undefined : serialize(reply, status, body)
  const bytes = text === undefined ? undefined : Buffer.from(text)
  const tag = operation.tagged && bytes ? entityTag(bytes, version) : undefined
  const headers = { ...others, ...answer.headers, 'cache-control': cacheControl, vary }
  return { status, headers, bytes, tag, madeAtMs: performance.now(), made: nothingMade() }
}

/** A text that is JSON already and changes with the process alone, as an answer with a tag. */
export const represented = (text: string, { cacheControl, vary }: SharedHeaders): Representation => {
  const bytes = Buffer.from(text)
  const headers = { 'cache-control': cacheControl, vary }
  return { status: 200, headers, bytes, tag: entityTag(bytes), madeAtMs: performance.now(), made: nothingMade() }
}

/** For a representation of which nothing was made yet. */
export const nothingMade = (): Representation['made'] => ({ heads: new Map(), encoded: new Map() })

const serialize = (reply: FastifyReply, status: number, body: unknown): string => {
  if (body instanceof JsonText) return body.text
  const serializer = reply.getSerializationFunction(String(status), 'application/json')
  if (!serializer) throw new TypeError(`this operation has no body for status ${status}`)
  return serializer(body as Record<string, unknown>)
}

/**
 * Sends an answer, or 304 if the caller has it already, in the best encoding that the caller takes.
 * @param others headers that are not the representation's, names and values in turn; those of `reply` unless told
 */
export const sendRepresentation = (
  request: FastifyRequest,
  reply: FastifyReply,
  representation: Representation,
  others: readonly string[] = otherHeaders(reply, representation),
): void => {
  const { status, headers, bytes, tag } = representation
  if (!bytes) return void reply.code(status).headers(headers).send()
  const { headers: asked, method } = request.raw
  const encoding = chooseEncoding(asked['accept-encoding'], bytes.length)
  const expected = asked['if-match']
  if (expected !== undefined && tag !== undefined && isRead(method) && !matchesStrongly(expected, tag)) {
    return void reply.send(new ProblemError('stale-version', { detail: 'This is not what If-Match names.' }))
  }
  const known = asked['if-none-match']
  if (known !== undefined && tag !== undefined && isRead(method) && matchesTag(known, tag)) {
    return void write(reply, 304, commonHead(representation, encoding), others)
  }
  const encoded = encode(representation, bytes, encoding)
  if (!(encoded instanceof Promise)) return void write(reply, status, encoded.head, others, encoded.content)
  encoded.then(
    ({ head, content }) => write(reply, status, head, others, content),
    (error) => void reply.send(error),
  )
}

const isRead = (method: string | undefined): boolean => method === 'GET' || method === 'HEAD'

const otherHeaders = (reply: FastifyReply, { headers }: Representation): string[] =>
  Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    headers[name] === undefined ? [name, String(value)] : [],
  )

/** Past Fastify, which would look at each header and at the content again, for each caller. */
const write = (
  reply: FastifyReply,
  status: number,
  head: readonly string[],
  others: readonly string[],
  content?: Buffer | string,
): void => {
  reply.hijack()
  reply.raw.writeHead(status, head.concat(others)).end(content, 'latin1')
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
  const head = ['content-type', JSON_TYPE, ...coding, 'content-length', String(bytes.length)]
  const content = bytes.length > MAX_TEXT_BYTES ? bytes : bytes.toString('latin1')
  return { head: [...commonHead(representation, encoding), ...head], content }
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
