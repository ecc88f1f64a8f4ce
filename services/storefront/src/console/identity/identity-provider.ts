import { ofThisTab } from '../../islands/browser-storage.ts'
import { keepSession, type Session } from '../session.ts'
import type { IdentityProviderSettings } from './identity-provider-settings.ts'

/** Where staff sign in with OpenID Connect. */
export interface IdentityProvider {
  /** What people know it by, such as `login.shop.example`. */
  host: string
  /** Leaves for its sign-in page; comes back to the address of the console that was open. */
  begin(): Promise<void>
  /** Signs in with what the provider has sent along, when this address is its answer. */
  finish(): Promise<Session | undefined>
}

const isAnswer = ({ searchParams }: URL): boolean =>
  searchParams.has('state') && (searchParams.has('code') || searchParams.has('error'))

/** The provider that the page names; undefined where staff sign in with a token alone. */
export const findIdentityProvider = (): IdentityProvider | undefined => {
  const text = document.getElementById('identity-provider')?.textContent
  if (!text) return undefined
  const settings: IdentityProviderSettings = JSON.parse(text)
  // Most visits bring a session along: the protocol is loaded when it is needed.
  const protocol = () => import('./open-id-connect.ts')
  return {
    host: new URL(settings.issuer).host,
    begin: async () => (await protocol()).beginSignIn(settings, ofThisTab),
    finish: async () => {
      const answer = new URL(window.location.href)
      if (!isAnswer(answer)) return undefined
      // The code is worth nothing twice, but it need not stand in the history either.
      window.history.replaceState(null, '', window.location.pathname)
      const { session, returnTo } = await (await protocol()).finishSignIn(settings, ofThisTab, answer)
      window.history.replaceState(null, '', returnTo)
      keepSession(ofThisTab, session)
      return session
    },
  }
}
