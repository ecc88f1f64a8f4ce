import type { OutboxEvent } from './append.ts'

/** Publishes an event directly. Resolves once there is room for the next one, not when it is acknowledged. */
export type Emit = (event: OutboxEvent) => Promise<void>
