import type { Operation } from '@techshop/contracts/operation'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import { chooseEncoding, compress, type Encoding } from './encoding.ts'
import { entityTag, matchesTag, TAG_SUFFIXES } from './entity-tag.ts'

type BodyMember<S> = S extends TSchema ? { readonly body: Static<S> } : { readonly body?: undefined }

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
  readonly compressed: Map<Encoding, Promise<Buffer>>
}

const JSON_TYPE = 'application/json; charset=utf-8'

export interface SharedHeaders {
  readonly cacheControl: string
  readonly vary: string
}

/** Serialises an answer by the operation's schema. */
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
  return { status, headers, bytes, tag, compressed: new Map() }
}

const serialize = (reply: FastifyReply, status: number, body: unknown): string => {
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
  const { status, headers, bytes, tag, compressed } = representation
  if (status !== 200) reply.code(status)
  reply.headers(headers)
  if (!bytes) return void reply.send()
  const encoding = chooseEncoding(request.headers['accept-encoding'], bytes.length)
  if (tag !== undefined) {
    reply.header('etag', `"${tag}${TAG_SUFFIXES[encoding]}"`)
    const known = request.headers['if-none-match']
    if (known !== undefined && isRead(request) && matchesTag(known, tag)) return void reply.code(304).send()
  }
  reply.header('content-type', JSON_TYPE)
  if (encoding === 'identity') return void reply.send(bytes)
  const sendCompressed = (smaller: Buffer) => void reply.header('content-encoding', encoding).send(smaller)
  compressOnce(compressed, bytes, encoding).then(sendCompressed, (error) => void reply.send(error))
}

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD'

const compressOnce = (
  compressed: Representation['compressed'],
  bytes: Buffer,
  encoding: Exclude<Encoding, 'identity'>,
): Promise<Buffer> => {
  const made = compressed.get(encoding) ?? compress(bytes, encoding)
  compressed.set(encoding, made)
  return made
}
