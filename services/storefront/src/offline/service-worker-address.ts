/** At the root, since a service worker rules only what is below its own address. */
export const serviceWorkerAddress = '/service-worker.js'
