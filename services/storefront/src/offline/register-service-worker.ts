import { serviceWorkerAddress } from './service-worker-address.ts'

/** Starts the service worker once the page is done, so that it takes nothing from the first visit. */
export const registerServiceWorker = (): void => {
  if (!('serviceWorker' in navigator)) return
  const register = () => {
    // A browser may forbid it, for example in a private window: the shop works without.
    navigator.serviceWorker.register(serviceWorkerAddress).catch(() => undefined)
  }
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}
