import { useEffect, useState } from 'preact/hooks'

const changed = 'techshop:navigation'

/** Asks whether the page may be left, and goes on when it may. */
type Guard = (leave: () => void) => void

let guard: Guard | undefined
let shown = ''

const addressNow = (): string => window.location.pathname + window.location.search

const go = (address: string, how: 'push' | 'replace'): void => {
  window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address)
  shown = addressNow()
  window.dispatchEvent(new Event(changed))
}

/** Goes to an address of the console without loading the document again, once the page may be left. */
export const navigate = (address: string): void => {
  if (guard) guard(() => go(address, 'push'))
  else go(address, 'push')
}

/** Goes there without asking: what the page held is saved. */
export const leaveFor = (address: string): void => go(address, 'push')

/** Notes in the address what the page shows, so that it can be shared and come back to. */
export const replaceQuery = (query: URLSearchParams): void => {
  const text = query.toString()
  go(window.location.pathname + (text ? `?${text}` : ''), 'replace')
}

/** Asks before the page is left, by a link or by going back, until the returned function is called. */
export const guardLeaving = (ask: Guard): (() => void) => {
  guard = ask
  return () => {
    if (guard === ask) guard = undefined
  }
}

/** The browser has gone back or forward already: a guarded page is shown again until it may be left. */
const followHistory = (): void => {
  const wanted = addressNow()
  const [path] = shown.split('?')
  if (guard && window.location.pathname !== path) {
    window.history.pushState(null, '', shown)
    guard(() => go(wanted, 'push'))
    return
  }
  shown = wanted
  window.dispatchEvent(new Event(changed))
}

/** The query of the address at this moment, for whatever answers an event. */
export const queryNow = (): URLSearchParams => new URLSearchParams(window.location.search)

/** Path and query of the current address, always as they are now. */
export const useAddress = (): { path: string; query: URLSearchParams } => {
  const [address, setAddress] = useState(addressNow)
  useEffect(() => {
    const update = () => setAddress(addressNow())
    window.addEventListener(changed, update)
    return () => window.removeEventListener(changed, update)
  }, [])
  const [path = '', query = ''] = address.split('?')
  return { path, query: new URLSearchParams(query) }
}

/** Handles clicks on links within the console; all others are left to the browser. */
const followLink = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  if (link.target || link.download || link.origin !== window.location.origin) return
  if (!link.pathname.startsWith('/admin/') || link.hash) return
  event.preventDefault()
  navigate(link.pathname + link.search)
}

/** Makes links and the browser's buttons work within the console. */
export const startRouting = (): (() => void) => {
  shown = addressNow()
  document.addEventListener('click', followLink)
  window.addEventListener('popstate', followHistory)
  return () => {
    document.removeEventListener('click', followLink)
    window.removeEventListener('popstate', followHistory)
  }
}
