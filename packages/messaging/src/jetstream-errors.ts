import { NatsError } from 'nats'
import { MessagingUnavailableError, StorageLostError } from './errors.ts'

// Error codes of the JetStream API: https://github.com/nats-io/nats-server/blob/main/server/errors.json
const CONSUMER_NOT_FOUND = 10014
const NO_MESSAGE_FOUND = 10037
const STREAM_NAME_IN_USE = 10058
const STREAM_NOT_FOUND = 10059
const CONSUMER_NAME_EXISTS = 10013
const CONSUMER_EXISTS = 10148
const STREAM_STORE_FAILED = 10077

const UNAVAILABLE = new Set([
  '503', // no responders: no JetStream, or no stream that takes the subject
  'TIMEOUT',
  'DISCONNECT',
  'CONNECTION_CLOSED',
  'CONNECTION_DRAINING',
  'CONNECTION_REFUSED',
  'CONNECTION_TIMEOUT',
])

function apiCode(error: unknown): number | undefined {
  return error instanceof NatsError ? error.api_error?.err_code : undefined
}

export const isStreamNotFound = (error: unknown): boolean => apiCode(error) === STREAM_NOT_FOUND

export const isConsumerNotFound = (error: unknown): boolean => apiCode(error) === CONSUMER_NOT_FOUND

export const isMessageNotFound = (error: unknown): boolean => apiCode(error) === NO_MESSAGE_FOUND

export const isStreamInUse = (error: unknown): boolean => apiCode(error) === STREAM_NAME_IN_USE

export const isConsumerInUse = (error: unknown): boolean =>
  apiCode(error) === CONSUMER_NAME_EXISTS || apiCode(error) === CONSUMER_EXISTS

/** A full disk fails the same way, but must not be taken for a lost one. */
const isStorageLost = (error: NatsError): boolean =>
  apiCode(error) === STREAM_STORE_FAILED && /no such file/i.test(error.api_error?.description ?? '')

/** Whether JetStream itself said no, as opposed to not being there. */
export const isApiError = (error: unknown): boolean => error instanceof NatsError && error.api_error !== undefined

/** Turns an error of `nats` that says nothing about the request itself into MessagingUnavailableError. */
export function translate(error: unknown): unknown {
  if (!(error instanceof NatsError)) return error
  if (isStorageLost(error)) return new StorageLostError(`JetStream: ${error.api_error?.description}`, { cause: error })
  const serverFault = (error.api_error?.code ?? 0) >= 500
  if (!serverFault && !(error.api_error === undefined && UNAVAILABLE.has(error.code))) return error
  return new MessagingUnavailableError(`NATS: ${error.message}`, { cause: error })
}
