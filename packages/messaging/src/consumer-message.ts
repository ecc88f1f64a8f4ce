/** A message as a handler sees it. */
export interface ConsumerMessage {
  /** Stream that the message came from. */
  stream: string
  /** Durable consumer that delivered it. */
  durable: string
  subject: string
  /** The parsed JSON; undefined when the payload is no JSON. */
  data: unknown
  payload: Uint8Array
  /** Sequence number in the stream. */
  sequence: number
  /** How often the message was delivered, this time included. */
  deliveries: number
  publishedAt: Date
}
