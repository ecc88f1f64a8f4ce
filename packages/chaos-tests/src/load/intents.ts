import type { Random } from '../random.ts'

/**
 * What a user wants next. Things are chosen by a fraction of those that there are when it is done (`pick`), since what
 * there is depends on how earlier requests ended.
 */
export type Intent =
  | { readonly kind: 'list' | 'page' }
  | { readonly kind: 'product' | 'read' | 'cancel' | 'ship'; readonly pick: number }
  | {
      readonly kind: 'order'
      readonly key: string
      readonly lines: readonly { readonly pick: number; readonly quantity: number }[]
      readonly waitSeconds: number
      /** How often the same request is sent, all with the same key. */
      readonly copies: number
      /** Whether the copies are sent at once or one after the other. */
      readonly together: boolean
    }
  | { readonly kind: 'adjust'; readonly key: string; readonly pick: number; readonly delta: number }
  | { readonly kind: 'change'; readonly pick: number; readonly percent: number; readonly categoryPick: number }

/** What to do, after a pause. */
export interface Step {
  readonly intent: Intent
  readonly pauseMs: number
}

const shopperWeights = { list: 15, product: 12, page: 5, read: 16, order: 32, repeated: 10, cancel: 10 }
const staffWeights = { adjust: 40, change: 25, ship: 35 }

const orderIntent = (random: Random, key: string, repeated: boolean): Intent => ({
  kind: 'order',
  key,
  lines: Array.from({ length: random.integer(1, 3) }, () => ({
    pick: random.fraction(),
    quantity: random.integer(1, 3),
  })),
  waitSeconds: random.pick([0, 0, 1, 2]),
  copies: repeated ? random.integer(2, 3) : 1,
  together: random.fraction() < 0.5,
})

const shopperIntent = (random: Random, key: string): Intent => {
  const kind = random.weighted(shopperWeights)
  switch (kind) {
    case 'list':
    case 'page':
      return { kind }
    case 'product':
    case 'read':
    case 'cancel':
      return { kind, pick: random.fraction() }
    case 'order':
    case 'repeated':
      return orderIntent(random, key, kind === 'repeated')
  }
}

const staffIntent = (random: Random, key: string): Intent => {
  const kind = random.weighted(staffWeights)
  switch (kind) {
    case 'adjust':
      return { kind, key, pick: random.fraction(), delta: random.pick([-6, -3, -1, 5, 10, 15, 20]) }
    case 'change':
      return { kind, pick: random.fraction(), percent: random.integer(80, 125), categoryPick: random.fraction() }
    case 'ship':
      return { kind, pick: random.fraction() }
  }
}

/** What a shopper does, without end; the same for the same source. Keys begin with the prefix. */
export function* shopperSteps(random: Random, keyPrefix: string): Generator<Step, never> {
  for (let number = 1; ; number += 1) {
    yield { intent: shopperIntent(random, `${keyPrefix}-${number}`), pauseMs: random.integer(100, 500) }
  }
}

/** What a member of staff does, without end. */
export function* staffSteps(random: Random, keyPrefix: string): Generator<Step, never> {
  for (let number = 1; ; number += 1) {
    yield { intent: staffIntent(random, `${keyPrefix}-${number}`), pauseMs: random.integer(200, 700) }
  }
}
