import { render } from 'preact'
import { markFailedPictures } from '../design/failed-pictures.ts'
import { lasting, ofThisTab } from '../islands/browser-storage.ts'
import { keepFocus } from '../islands/keep-focus.ts'
import { loadConsoleTexts } from '../texts/load-console-texts.ts'
import { checkSession } from './check-session.ts'
import { Console, type Link } from './console.tsx'
import { findIdentityProvider } from './identity/identity-provider.ts'
import { chooseLocale } from './language.ts'
import { keepSession, keptSession, offeredSession, type Session } from './session.ts'

/** What the link that was followed offers besides the session that this tab has: nothing where it is the same. */
const readLink = async (fragment: string, kept: Session | undefined): Promise<Link | undefined> => {
  const session = offeredSession(fragment)
  return session && session.token !== kept?.token ? { session, verdict: await checkSession(session) } : undefined
}

/**
 * Starts the console. The token leaves the address bar at once, so that it is not copied along with a link. Anyone can
 * make such a link: its token is checked first, replaces no session unasked, and counts for nothing where staff have an
 * identity provider.
 */
export const mountConsole = async (): Promise<void> => {
  const locale = chooseLocale(lasting, navigator.languages)
  const loading = loadConsoleTexts(locale)
  const { hash, pathname, search } = window.location
  if (hash) window.history.replaceState(null, '', pathname + search)
  const identityProvider = findIdentityProvider()
  let session = keptSession(ofThisTab)
  let link = identityProvider ? undefined : await readLink(hash, session)
  if (!session && link?.verdict === 'accepted') {
    session = link.session
    link = undefined
    keepSession(ofThisTab, session)
  }
  let failure: unknown
  try {
    session = (await identityProvider?.finish()) ?? session
  } catch (error) {
    failure = error
  }
  const texts = await loading
  const root = document.getElementById('console')
  if (!root) return
  root.replaceChildren()
  keepFocus()
  markFailedPictures()
  document.title = texts.title
  render(
    <Console
      initialLanguage={{ locale, texts }}
      initial={session}
      link={link}
      identityProvider={identityProvider}
      failure={failure}
    />,
    root,
  )
}
