import { setTimeout } from 'node:timers/promises'
import type { History } from '../history.ts'
import { createRandom } from '../random.ts'
import type { Assortment } from './assortment.ts'
import { type Intent, type Step, shopperSteps, staffSteps } from './intents.ts'
import { createRequests } from './requests.ts'
import { createShopper, createStaffMember, type Shop } from './users.ts'

export interface LoadOptions {
  readonly gateway: string
  readonly staffToken: () => string
  readonly history: History
  readonly assortment: Assortment
  readonly seed: number
  readonly shoppers: number
  readonly staff: number
}

/** Users at work. */
export interface Load {
  /** Sends nothing new and resolves when every answer is in. Rejects when a user met an error that is no failed request. */
  stop(): Promise<void>
}

/** Lets shoppers and staff do what the seed says, each at an own pace, until stopped. */
export const startLoad = (options: LoadOptions): Load => {
  const { gateway, history, assortment, seed, staffToken } = options
  const stopping = new AbortController()
  const shop: Shop = { gateway, assortment, unshipped: [], signal: stopping.signal }
  const live = async (steps: Iterator<Step, never>, act: (intent: Intent) => Promise<void>) => {
    while (!stopping.signal.aborted) {
      const { intent, pauseMs } = steps.next().value
      await setTimeout(pauseMs, undefined, { signal: stopping.signal }).catch(() => {})
      if (!stopping.signal.aborted) await act(intent)
    }
  }
  const users: Promise<void>[] = []
  for (let number = 1; number <= options.shoppers; number += 1) {
    const actor = `shopper-${number}`
    const steps = shopperSteps(createRandom(seed, actor), `${seed}-${actor}`)
    users.push(live(steps, createShopper(shop, createRequests({ gateway, history, actor }))))
  }
  for (let number = 1; number <= options.staff; number += 1) {
    const actor = `staff-${number}`
    const steps = staffSteps(createRandom(seed, actor), `${seed}-${actor}`)
    users.push(live(steps, createStaffMember(shop, createRequests({ gateway, history, actor, token: staffToken }))))
  }
  const all = Promise.all(users)
  // Kept for `stop`, which reports it.
  all.catch(() => {})
  return {
    async stop() {
      stopping.abort()
      await all
    },
  }
}
