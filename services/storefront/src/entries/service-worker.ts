// Runs beside the pages: keeps what was opened readable without a connection. A classic script, so it exports nothing.
import { cachingRule } from '../offline/caching-rule.ts'
import type { ServiceWorkerSettings } from '../offline/service-worker-settings.ts'

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void
}
interface FetchEvent extends ExtendableEvent {
  request: Request
  preloadResponse: Promise<Response | undefined>
  respondWith(response: Promise<Response>): void
}
/** The part of ServiceWorkerGlobalScope that is used here; TypeScript knows it only instead of the DOM. */
interface WorkerScope {
  settings: ServiceWorkerSettings
  registration: { navigationPreload?: { enable(): Promise<void> } }
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}

const worker = self as unknown as WorkerScope
const { settings } = worker
const { origin } = self.location
const buildBase = new URL(settings.buildBase, origin).href

/** A page needs the scripts and styles of its own build, so both live and die together. */
const buildCache = `shop-${settings.version}`
const pictureCache = 'pictures'
const mostPages = 50
const mostPictures = 150
/** After so long without an answer a copy is better than a blank screen. */
const patienceMs = 8_000

const trim = async (cache: Cache, most: number, isCounted: (request: Request) => boolean): Promise<void> => {
  const counted = (await cache.keys()).filter(isCounted)
  for (const request of counted.slice(0, Math.max(0, counted.length - most))) await cache.delete(request)
}

const isPage = ({ url }: Request): boolean => !url.startsWith(buildBase)

const keepPage = async (request: Request, response: Response): Promise<void> => {
  if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html')) return
  const cache = await caches.open(buildCache)
  await cache.put(request, response)
  await trim(cache, mostPages, isPage)
}

/** Marks the page as a copy, which its style then says (`.offline-notice.stale`). */
const asCopy = async (copy: Response): Promise<Response> => {
  const html = (await copy.text()).replace('<html', '<html data-stale')
  return new Response(html, { headers: copy.headers })
}

const copyOf = async (request: Request): Promise<Response | undefined> => {
  const copy = await (await caches.open(buildCache)).match(request)
  return copy && asCopy(copy)
}

const offlinePage = async (url: string): Promise<Response> => {
  const { pathname } = new URL(url)
  const prefix = Object.keys(settings.offlinePages).find((known) => known && `${pathname}/`.startsWith(`${known}/`))
  const page = await (await caches.open(buildCache)).match(settings.offlinePages[prefix ?? ''] ?? '')
  return page ?? Response.error()
}

const later = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(() => resolve(undefined), ms))

const answerPage = async (event: FetchEvent): Promise<Response> => {
  const { request } = event
  const online = async () => {
    const preloaded = await event.preloadResponse
    // A preload that failed rejects in one browser, and resolves to an error in another.
    const response = preloaded && preloaded.type !== 'error' ? preloaded : await fetch(request)
    event.waitUntil(keepPage(request, response.clone()))
    return response
  }
  const answer = online()
  try {
    return (await Promise.race([answer, later(patienceMs)])) ?? (await copyOf(request)) ?? (await answer)
  } catch {
    return (await copyOf(request)) ?? offlinePage(request.url)
  }
}

const answerFromCache = async (event: FetchEvent, name: string): Promise<Response> => {
  const { request } = event
  const cache = await caches.open(name)
  const copy = await cache.match(request)
  if (copy) return copy
  const response = await fetch(request)
  if (response.ok) {
    const keep = async (kept: Response) => {
      await cache.put(request, kept)
      if (name === pictureCache) await trim(cache, mostPictures, () => true)
    }
    event.waitUntil(keep(response.clone()))
  }
  return response
}

worker.addEventListener('install', (event) => {
  const prepare = async () => {
    await (await caches.open(buildCache)).addAll([...settings.precached, ...Object.values(settings.offlinePages)])
    await worker.skipWaiting()
  }
  event.waitUntil(prepare())
})

worker.addEventListener('activate', (event) => {
  const takeOver = async () => {
    const outdated = (await caches.keys()).filter((name) => ![buildCache, pictureCache].includes(name))
    await Promise.all(outdated.map((name) => caches.delete(name)))
    await worker.registration.navigationPreload?.enable()
    await worker.clients.claim()
  }
  event.waitUntil(takeOver())
})

worker.addEventListener('fetch', (event) => {
  const rule = cachingRule(event.request, origin, buildBase)
  if (rule === 'page') event.respondWith(answerPage(event))
  else if (rule === 'build') event.respondWith(answerFromCache(event, buildCache))
  else if (rule === 'picture') event.respondWith(answerFromCache(event, pictureCache))
})
