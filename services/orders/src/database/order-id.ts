import { v7 as uuidv7 } from 'uuid'

/** A new id (UUIDv7) of this millisecond, so that ids are in the order of time. */
export const newOrderId = (at: Date): string => uuidv7({ msecs: at.getTime() })

/** The lowest id that an order of this moment or later can have. */
export const lowestOrderId = (at: Date): string => {
  const time = Math.max(0, at.getTime()).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
