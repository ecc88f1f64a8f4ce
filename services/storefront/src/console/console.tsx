import { createClient } from '@techshop/client'
import { ConnectionError, ProblemError } from '@techshop/client/problem-error'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ofThisTab } from '../islands/browser-storage.ts'
import type { ConsoleTexts } from '../texts/en.console.ts'
import { type ConsoleContext, ConsoleProvider } from './console-context.ts'
import { OrderPage } from './orders/order-page.tsx'
import { OrdersPage } from './orders/orders-page.tsx'
import { ProductPage } from './products/product-page.tsx'
import { ProductsPage } from './products/products-page.tsx'
import { followLink, usePath } from './router.ts'
import { forgetSession, keepSession, type Session } from './session.ts'
import { SignIn } from './sign-in.tsx'

interface ConsoleProps {
  texts: ConsoleTexts
  locale: string
  initial: Session | undefined
}

interface Section {
  path: string
  label: string
}

const sectionsOf = ({ texts, may }: ConsoleContext): Section[] => [
  ...(may('orders:read') ? [{ path: '/admin/orders', label: texts.orders.heading }] : []),
  ...(may('catalog:write') ? [{ path: '/admin/products', label: texts.products.heading }] : []),
]

const Content = ({ path, sections, texts }: { path: string; sections: readonly Section[]; texts: ConsoleTexts }) => {
  const [, , section = '', id] = path.split('/')
  const current = sections.find((known) => known.path === `/admin/${section}`) ?? sections[0]
  if (!current) return <p class="notice warn">{texts.signIn.nothingAllowed}</p>
  const opened = current.path === `/admin/${section}` ? id : undefined
  if (current.path === '/admin/orders') return opened ? <OrderPage key={opened} id={opened} /> : <OrdersPage />
  return opened ? <ProductPage key={opened} id={opened} /> : <ProductsPage />
}

const Frame = ({ context, onSignOut }: { context: ConsoleContext; onSignOut: () => void }) => {
  const { texts, session } = context
  const path = usePath()
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  useEffect(() => {
    document.addEventListener('click', followLink)
    return () => document.removeEventListener('click', followLink)
  }, [])
  useEffect(() => {
    // A new page starts at its beginning, for the eyes and for a screen reader.
    if (!first.current) main.current?.focus()
    first.current = false
    window.scrollTo(0, 0)
  }, [path])
  const sections = sectionsOf(context)
  return (
    <div class="console">
      <a class="skip-link" href="#content">
        {texts.skipToContent}
      </a>
      <header class="console-header">
        <p class="brand">{texts.title}</p>
        <nav aria-label={texts.navigation}>
          <ul>
            {sections.map((section) => (
              <li key={section.path}>
                <a href={section.path} aria-current={path.startsWith(section.path) ? 'page' : undefined}>
                  {section.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="console-session small">
          <span class="soft">{texts.signedInAs(session.subject)}</span>
          <a href="/">{texts.toShop}</a>
          <button class="button quiet" type="button" onClick={onSignOut}>
            {texts.signOut}
          </button>
        </p>
      </header>
      <main id="content" tabIndex={-1} ref={main}>
        <Content path={path} sections={sections} texts={texts} />
      </main>
    </div>
  )
}

const describe = (error: unknown, texts: ConsoleTexts): string => {
  if (error instanceof ConnectionError) return texts.noConnection
  if (!(error instanceof ProblemError)) return texts.failed(String(error))
  if (error.status === 403) return texts.forbidden
  if (error.status === 404) return texts.notFound
  const details = [error.detail, ...error.errors.map(({ pointer, message }) => `${pointer} ${message}`)]
  return texts.failed(details.filter(Boolean).join(' '))
}

/** The staff console, or the way into it. */
export const Console = ({ texts, locale, initial }: ConsoleProps) => {
  const [session, setSession] = useState(initial)
  const [ended, setEnded] = useState(false)
  const end = (expired: boolean) => {
    forgetSession(ofThisTab)
    setEnded(expired)
    setSession(undefined)
  }
  const context = useMemo((): ConsoleContext | undefined => {
    if (!session) return undefined
    return {
      texts,
      locale,
      session,
      client: createClient({ baseUrl: window.location.origin, token: session.token }),
      may: (scope) => session.scopes.has(scope),
      explain: (error) => {
        if (error instanceof ProblemError && error.status === 401) end(true)
        return describe(error, texts)
      },
    }
  }, [session])

  const signIn = (entered: Session) => {
    keepSession(ofThisTab, entered)
    setEnded(false)
    setSession(entered)
  }
  if (!context) return <SignIn texts={texts} expired={ended} onSignIn={signIn} />
  return (
    <ConsoleProvider value={context}>
      <Frame context={context} onSignOut={() => end(false)} />
    </ConsoleProvider>
  )
}
