import { render } from 'preact'
import { ofThisTab } from '../islands/browser-storage.ts'
import { loadConsoleTexts } from '../texts/load-console-texts.ts'
import { Console } from './console.tsx'
import { findIdentityProvider } from './identity/identity-provider.ts'
import { findSession, type Session } from './session.ts'

/** Starts the console. The token leaves the address bar at once, so that it is not copied along with a link. */
export const mountConsole = async (): Promise<void> => {
  const { lang } = document.documentElement
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
  const texts = await loadConsoleTexts(lang)
  const root = document.getElementById('console')
  if (!root) return
  root.replaceChildren()
  render(
    <Console
      texts={texts}
      locale={lang}
      initial={session ?? kept}
      identityProvider={identityProvider}
      failure={failure}
    />,
    root,
  )
}
