/** NATS or JetStream can't be reached, or did not answer in time. Whether the message was stored is unknown: send it again. */
export class MessagingUnavailableError extends Error {
  override readonly name: string = 'MessagingUnavailableError'
}

/** JetStream can't store because its own files are gone: somebody has deleted them under the live server. */
export class StorageLostError extends MessagingUnavailableError {
  override readonly name = 'StorageLostError'
}

/** JetStream answered that it will not store this message, such as one larger than the server allows. */
export class PublishRefusedError extends Error {
  override readonly name = 'PublishRefusedError'
}

/** A message did not come from the owner of its subject. It is never handled. */
export class ForgedMessageError extends Error {
  override readonly name = 'ForgedMessageError'
}

/**
 * Thrown by a handler whose message is sound but early. The message is delivered again after `delayMs`, as often as it
 * takes, and is never counted as a failure.
 */
export class RetryLaterError extends Error {
  override readonly name = 'RetryLaterError'
  readonly delayMs: number

  constructor(message: string, delayMs = 1000) {
    super(message)
    this.delayMs = delayMs
  }
}
