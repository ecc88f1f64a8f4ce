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

/** An answer as bytes, which may be sent many times. */
export interface Representation {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer | undefined
  /** Without quotes and suffix; undefined for an operation without tags. */
  readonly tag: string | undefined
  readonly compressed: Map<Encoding, Promise<Buffer>>
}

const JSON_TYPE = 'application/json; charset=utf-8'
const NO_HEADERS = {}

export const represent = (operation: Operation, answer: AnyAnswer, reply: FastifyReply): Representation => {
  const { status, body, version, headers = NO_HEADERS } = answer
  const bytes = body === undefined ? undefined : Buffer.from(serialize(reply, status, body))
  const tag = operation.tagged && bytes ? entityTag(bytes, version) : undefined
  return { status, headers, bytes, tag, compressed: new Map() }
}

const serialize = (reply: FastifyReply, status: number, body: unknown): string => {
  const serializer = reply.getSerializationFunction(String(status), 'application/json')
  if (!serializer) throw new TypeError(`this operation has no body for status ${status}`)
  return serializer(body as Record<string, unknown>)
}

export interface SendingHeaders {
  readonly cacheControl: string
  readonly vary: string
}

/** Sends an answer, or 304 if the caller has it already, in the best encoding that the caller takes. */
export const sendRepresentation = (
  request: FastifyRequest,
  reply: FastifyReply,
  representation: Representation,
  { cacheControl, vary }: SendingHeaders,
): void => {
  const { status, headers, bytes, tag } = representation
  reply.code(status).headers({ ...headers, 'cache-control': cacheControl, vary })
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
  compressOnce(representation, bytes, encoding).then(sendCompressed, (error) => void reply.send(error))
}

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD'

const compressOnce = (
  { compressed }: Representation,
  bytes: Buffer,
  encoding: Exclude<Encoding, 'identity'>,
): Promise<Buffer> => {
  const made = compressed.get(encoding) ?? compress(bytes, encoding)
  compressed.set(encoding, made)
  return made
}
