import { createClient } from '@techshop/client'
import { ProblemError } from '@techshop/client/problem-error'
import { useMemo, useRef, useState } from 'preact/hooks'
import { ofThisTab } from '../islands/browser-storage.ts'
import type { Verdict } from './check-session.ts'
import { type ConsoleContext, ConsoleProvider, type Notice } from './console-context.ts'
import { explainError } from './explain-error.ts'
import { Frame, nothingSpoken, type Spoken } from './frame.tsx'
import type { IdentityProvider } from './identity/identity-provider.ts'
import type { ConsoleLanguage } from './language.ts'
import { ReplaceSession } from './replace-session.tsx'
import { forgetSession, keepSession, type Session } from './session.ts'
import { SignIn, SignInAgain } from './sign-in.tsx'
import { useLanguage } from './use-language.ts'

/** A link with a session that is not the one of this tab, and what the services say of it. */
export interface Link {
  session: Session
  verdict: Verdict
}

export interface ConsoleProps {
  initialLanguage: ConsoleLanguage
  initial: Session | undefined
  link: Link | undefined
  /** Where staff sign in, besides with a token. */
  identityProvider: IdentityProvider | undefined
  /** Why signing in there did not work. */
  failure: unknown
}

/** The staff console, or the way into it. */
export const Console = ({ initialLanguage, initial, link, identityProvider, failure }: ConsoleProps) => {
  const { language, changeTo } = useLanguage(initialLanguage)
  const { texts } = language
  const [session, setSession] = useState(initial)
  const [hasExpired, setExpired] = useState(false)
  const linkProblem = link && link.verdict !== 'accepted' ? texts.signIn.link[link.verdict] : undefined
  const [notice, notify] = useState<Notice | undefined>(linkProblem ? { text: linkProblem, tone: 'bad' } : undefined)
  const [spoken, setSpoken] = useState<Spoken>(nothingSpoken)
  const [offered, offer] = useState(link?.verdict === 'accepted' ? link.session : undefined)
  // The client outlives the session: what is open stays open when staff sign in again.
  const token = useRef(initial?.token)
  token.current = session?.token
  const client = useMemo(() => createClient({ baseUrl: window.location.origin, token: () => token.current }), [])
  const signIn = (entered: Session) => {
    keepSession(ofThisTab, entered)
    setExpired(false)
    setSession(entered)
    offer(undefined)
  }
  const signOut = () => {
    forgetSession(ofThisTab)
    setExpired(false)
    setSession(undefined)
  }
  if (!session) {
    const problem = failure ? texts.signIn.providerFailed(String(failure)) : linkProblem
    return <SignIn texts={texts} identityProvider={identityProvider} problem={problem} onSignIn={signIn} />
  }
  const context: ConsoleContext = {
    ...language,
    // The browser's own words for texts that it could not load help nobody.
    speak: (locale) => void changeTo(locale).catch(() => notify({ text: texts.noConnection, tone: 'bad' })),
    session,
    client,
    may: (scope) => session.scopes.has(scope),
    explain: (error) => {
      if (error instanceof ProblemError && error.status === 401 && !hasExpired) queueMicrotask(() => setExpired(true))
      return explainError(error, texts)
    },
    notify,
    announce: (text) => setSpoken(({ count }) => ({ text, count: count + 1 })),
  }
  return (
    <ConsoleProvider value={context}>
      <Frame key={session.subject} notice={notice} spoken={spoken} onSignOut={signOut} />
      {offered ? (
        <ReplaceSession offered={offered} onReplace={() => signIn(offered)} onKeep={() => offer(undefined)} />
      ) : null}
      {hasExpired && !offered ? (
        <SignInAgain texts={texts} identityProvider={identityProvider} onSignIn={signIn} onSignOut={signOut} />
      ) : null}
    </ConsoleProvider>
  )
}
