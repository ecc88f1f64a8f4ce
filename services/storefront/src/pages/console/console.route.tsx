import type { FastifyInstance } from 'fastify'
import { renderToString } from 'preact-render-to-string'
import { pageHeaders } from '../../http/security-headers.ts'
import type { Shop } from '../../http/serve-page.ts'
import { enConsole } from '../../texts/en.console.ts'
import { defaultLocale } from '../../texts/locales.ts'
import { texts } from '../../texts/texts.ts'

const ConsoleDocument = ({ shop }: { shop: Shop }) => {
  const { assets } = shop
  return (
    <html lang={defaultLocale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{enConsole.title}</title>
        <link rel="stylesheet" href={assets.style('console')} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <script type="module" src={assets.script('console')} />
        {assets.preloads('console', defaultLocale).map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
      </head>
      <body>
        <div id="console">
          <noscript>
            <p>{texts[defaultLocale].error.noScript}</p>
          </noscript>
        </div>
      </body>
    </html>
  )
}

/** The staff console: one document for all its addresses, which the script tells apart. It holds nothing secret. */
export const registerConsole = (app: FastifyInstance, shop: Shop): void => {
  const html = `<!doctype html>${renderToString(<ConsoleDocument shop={shop} />)}`
  const headers = { ...pageHeaders(shop), 'cache-control': 'no-cache' }
  app.get('/admin', (_request, reply) => reply.redirect('/admin/', 301))
  for (const path of ['/admin/', '/admin/*']) {
    app.get(path, (_request, reply) => reply.headers(headers).type('text/html; charset=utf-8').send(html))
  }
}
