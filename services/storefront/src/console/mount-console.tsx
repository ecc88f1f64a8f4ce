import { render } from 'preact'
import { lasting, ofThisTab } from '../islands/browser-storage.ts'
import { loadConsoleTexts } from '../texts/load-console-texts.ts'
import { Console } from './console.tsx'
import { findIdentityProvider } from './identity/identity-provider.ts'
import { chooseLocale } from './language.ts'
import { findSession, type Session } from './session.ts'

/** Starts the console. The token leaves the address bar at once, so that it is not copied along with a link. */
export const mountConsole = async (): Promise<void> => {
  const locale = chooseLocale(lasting, navigator.languages)
  const loading = loadConsoleTexts(locale)
  const kept = findSession(ofThisTab, window.location.hash)
  if (window.location.hash) window.history.replaceState(null, '', window.location.pathname + window.location.search)
  const identityProvider = findIdentityProvider()
  let session: Session | undefined
  let failure: unknown
  try {
    session = await identityProvider?.finish()
  } catch (error) {
    failure = error
  }
  const texts = await loading
  const root = document.getElementById('console')
  if (!root) return
  root.replaceChildren()
  document.title = texts.title
  render(
    <Console
      initialLanguage={{ locale, texts }}
      initial={session ?? kept}
      identityProvider={identityProvider}
      failure={failure}
    />,
    root,
  )
}
