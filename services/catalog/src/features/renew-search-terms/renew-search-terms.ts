import { setTimeout as sleep } from 'node:timers/promises'
import { inTransaction } from '@techshop/database/transaction'
import type { Logger } from '@techshop/messaging/logger'
import type { Database } from '../../database/database.ts'
import { renewTerms } from '../../database/search-renewal.ts'

/** So many products at a time: a write of one of them waits for no more. */
const PRODUCTS_PER_STEP = 100
/** Between steps, so that a shop of any size stays as fast as it is. */
const BETWEEN_STEPS_MS = 100
/** How soon terms follow that a version of before wrote. */
const BETWEEN_LOOKS_MS = 10_000

export interface Renewal {
  /** Resolves when the step that is under way is done. */
  stop(): Promise<void>
}

interface RenewalOptions {
  readonly db: Database
  readonly logger: Logger
}

/**
 * Makes the search terms of products that have none or those of an older state, a few at a time, for as long as there are
 * any; then looks again now and then. Any number of processes may do so at once: each takes what no other has.
 */
export const startRenewal = ({ db, logger }: RenewalOptions): Renewal => {
  const stopping = new AbortController()
  const work = async () => {
    while (!stopping.signal.aborted) {
      const renewed = await inTransaction(db, (trx) => renewTerms(trx, PRODUCTS_PER_STEP)).catch((error: unknown) => {
        logger.warn({ err: error }, 'search terms could not be renewed; it is tried again')
        return 0
      })
      if (renewed > 0) logger.info({ products: renewed }, 'made the search terms of products anew')
      await sleep(renewed === PRODUCTS_PER_STEP ? BETWEEN_STEPS_MS : BETWEEN_LOOKS_MS, undefined, {
        signal: stopping.signal,
      }).catch(() => undefined)
    }
  }
  const working = work()
  return {
    async stop() {
      stopping.abort()
      await working
    },
  }
}
