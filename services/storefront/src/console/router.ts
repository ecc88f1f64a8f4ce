import { useEffect, useState } from 'preact/hooks'

const changed = 'techshop:navigation'

/** Goes to an address of the console without loading the document again. */
const navigate = (path: string): void => {
  window.history.pushState(null, '', path)
  window.dispatchEvent(new Event(changed))
}

/** The path of the current address, always as it is now. */
export const usePath = (): string => {
  const [path, setPath] = useState(window.location.pathname)
  useEffect(() => {
    const update = () => setPath(window.location.pathname)
    window.addEventListener(changed, update)
    window.addEventListener('popstate', update)
    return () => {
      window.removeEventListener(changed, update)
      window.removeEventListener('popstate', update)
    }
  }, [])
  return path
}

/** Handles clicks on links within the console; all others are left to the browser. */
export const followLink = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  if (link.target || link.origin !== window.location.origin || !link.pathname.startsWith('/admin/')) return
  event.preventDefault()
  navigate(link.pathname)
}
