import { ProblemError } from '@techshop/client/problem-error'
import type { Order } from '@techshop/client/types'
import { useEffect, useState } from 'preact/hooks'
import { lasting } from '../../islands/browser-storage.ts'
import { shopClient } from '../../islands/shop-client.ts'
import { forgetToken, keepToken, keptToken, tokenInFragment } from './order-tokens.ts'

export type Following =
  | { state: 'loading' | 'no_token' | 'not_found' | 'failed' }
  | { state: 'following'; order: Order; token: string }

/** The token of an order: from this page's address, else as this browser has kept it. */
const findToken = (id: string): string | undefined => {
  const given = tokenInFragment(window.location.hash)
  if (given !== undefined) keepToken(lasting, id, given)
  return given ?? keptToken(lasting, id)
}

const isNotMine = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 404 || error.status === 401)

/** Follows an order live: as it is first, then each change. */
export const useOrder = (id: string): [Following, (order: Order) => void] => {
  const [following, setFollowing] = useState<Following>({ state: 'loading' })
  useEffect(() => {
    const stop = new AbortController()
    const token = findToken(id)
    const follow = async (token: string) => {
      for await (const order of shopClient.orders.follow(id, token, { signal: stop.signal })) {
        setFollowing({ state: 'following', order, token })
      }
    }
    if (token === undefined) setFollowing({ state: 'no_token' })
    else
      follow(token).catch((error: unknown) => {
        if (stop.signal.aborted) return
        if (isNotMine(error)) forgetToken(lasting, id)
        setFollowing((before) =>
          before.state === 'following' && !isNotMine(error)
            ? before
            : { state: isNotMine(error) ? 'not_found' : 'failed' },
        )
      })
    return () => stop.abort()
  }, [id])
  const show = (order: Order) =>
    setFollowing((before) => (before.state === 'following' ? { ...before, order } : before))
  return [following, show]
}
