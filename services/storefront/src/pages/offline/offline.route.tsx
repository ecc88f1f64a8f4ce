import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type Shop, servePage } from '../../http/serve-page.ts'
import { serviceWorkerAddress } from '../../offline/service-worker-address.ts'
import type { ServiceWorkerSettings } from '../../offline/service-worker-settings.ts'
import { locales, localized } from '../../texts/locales.ts'

/** The cart is opened without a connection, too, so its page and script are kept before it was ever visited. */
const settingsOf = ({ assets }: Shop): ServiceWorkerSettings => {
  const inEveryLocale = (path: string) => locales.map((locale) => localized(locale, path))
  const scripts = locales.flatMap((locale) => [...assets.preloads('page', locale), ...assets.preloads('cart', locale)])
  const files = [assets.style('shop'), assets.icon, assets.script('page'), assets.script('cart'), ...scripts]
  return {
    version: createHash('sha256').update(assets.files.toSorted().join()).digest('hex').slice(0, 12),
    buildBase: assets.base,
    precached: [...inEveryLocale('/cart'), ...new Set(files)],
    offlinePages: Object.fromEntries(
      locales.map((locale) => [localized(locale, '/').replace(/\/$/, ''), localized(locale, '/offline')]),
    ),
  }
}

/** The service worker, and the page that it shows where a page was never opened before. */
export const registerOffline = (app: FastifyInstance, shop: Shop): void => {
  servePage(app, shop, '/offline', async ({ language, tree }) => {
    const { offline } = language.texts
    return {
      title: offline.title,
      description: offline.description,
      tree: await tree,
      content: (
        <>
          <div class="page-head">
            <h1>{offline.title}</h1>
            <p>
              {offline.description} {offline.explained}
            </p>
          </div>
          <p class="actions">
            <button class="button primary" type="button" data-retry>
              {offline.retry}
            </button>
            <a class="button" href={language.to('/cart')}>
              {offline.toCart}
            </a>
          </p>
        </>
      ),
    }
  })
  const script = [
    `self.settings = ${JSON.stringify(settingsOf(shop))}`,
    `importScripts(${JSON.stringify(shop.assets.serviceWorker)})`,
    '',
  ].join('\n')
  // Browsers look for a newer one at every visit, past their own cache (Service Workers, “Update”).
  app.get(serviceWorkerAddress, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(script),
  )
}
