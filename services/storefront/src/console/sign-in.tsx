import { useRef, useState } from 'preact/hooks'
import { describedBy } from '../design/field.tsx'
import { unavailable } from '../design/unavailable.ts'
import { useDraft } from '../islands/use-draft.ts'
import type { ConsoleTexts } from '../texts/en.console.ts'
import { checkSession } from './check-session.ts'
import { Modal } from './controls/modal.tsx'
import type { IdentityProvider } from './identity/identity-provider.ts'
import { readSession, type Session } from './session.ts'

interface WayInProps {
  texts: ConsoleTexts
  identityProvider: IdentityProvider | undefined
  onSignIn: (session: Session) => void
}

/** Takes a staff token that was pasted. */
const TokenForm = ({ texts, identityProvider, onSignIn }: WayInProps) => {
  const { signIn } = texts
  const { draft, read, change } = useDraft(() => '')
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const enter = async () => {
    const session = readSession(read())
    const verdict = session && (await checkSession(session))
    if (session && verdict === 'accepted') return onSignIn(session)
    setProblem(verdict === 'refused' || verdict === 'unchecked' ? signIn.pasted[verdict] : signIn.invalid)
    field.current?.focus()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void enter()
  }
  return (
    <form class="dialog-form" onSubmit={submit} noValidate>
      <div class="field">
        <label for="token">{signIn.token}</label>
        <span class="hint" id="token-hint">
          {signIn.explanation}
        </span>
        <textarea
          ref={field}
          class="input code"
          id="token"
          rows={4}
          spellcheck={false}
          autocomplete="off"
          value={draft}
          onInput={({ currentTarget }) => change(() => currentTarget.value)}
          {...describedBy('token', signIn.explanation, problem)}
        />
        {problem ? (
          <span class="problem" id="token-problem" role="alert">
            {problem}
          </span>
        ) : null}
      </div>
      <button class={`button ${identityProvider ? '' : 'primary'}`} type="submit">
        {signIn.submit}
      </button>
    </form>
  )
}

const ProviderButton = ({ texts, provider }: { texts: ConsoleTexts; provider: IdentityProvider }) => {
  const { signIn } = texts
  const [isLeaving, setLeaving] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const leave = async () => {
    setLeaving(true)
    try {
      await provider.begin()
    } catch (error) {
      setFailure(error)
      setLeaving(false)
    }
  }
  return (
    <>
      {failure ? (
        <p class="notice bad" role="alert">
          {signIn.providerFailed(String(failure))}
        </p>
      ) : null}
      <button class="button primary" type="button" {...unavailable(isLeaving)} onClick={() => void leave()}>
        {signIn.withProvider(provider.host)}
      </button>
    </>
  )
}

const WaysIn = (way: WayInProps) => {
  const { texts, identityProvider } = way
  if (!identityProvider) return <TokenForm {...way} />
  return (
    <>
      <ProviderButton texts={texts} provider={identityProvider} />
      <details>
        <summary>{texts.signIn.withToken}</summary>
        <TokenForm {...way} />
      </details>
    </>
  )
}

/** The way into the console. */
export const SignIn = ({ problem, ...way }: WayInProps & { problem: string | undefined }) => (
  <main class="sign-in" id="content">
    <p class="brand">{way.texts.title}</p>
    {problem ? (
      <p class="notice bad" role="alert">
        {problem}
      </p>
    ) : null}
    <section class="panel">
      <h1>{way.texts.signIn.heading}</h1>
      <WaysIn {...way} />
    </section>
  </main>
)

/** Asks for a fresh token above the page, which keeps what was typed into it. */
export const SignInAgain = ({ onSignOut, ...way }: WayInProps & { onSignOut: () => void }) => (
  <Modal title={way.texts.signIn.heading} onClose={onSignOut}>
    <p class="notice warn" role="alert">
      {way.texts.signIn.expired}
    </p>
    <WaysIn {...way} />
    <p>
      <button class="button quiet" type="button" onClick={onSignOut}>
        {way.texts.signOut}
      </button>
    </p>
  </Modal>
)
