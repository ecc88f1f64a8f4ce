import { useState } from 'preact/hooks'
import { describedBy } from '../design/field.tsx'
import type { ConsoleTexts } from '../texts/en.console.ts'
import { readSession, type Session } from './session.ts'

interface SignInProps {
  texts: ConsoleTexts
  /** Whether a session was there and has ended. */
  expired: boolean
  onSignIn: (session: Session) => void
}

/** Takes a staff token that was pasted. */
export const SignIn = ({ texts, expired, onSignIn }: SignInProps) => {
  const { signIn } = texts
  const [token, setToken] = useState('')
  const [problem, setProblem] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const session = readSession(token)
    if (session) onSignIn(session)
    else setProblem(signIn.invalid)
  }
  return (
    <main class="sign-in" id="content">
      <h1>{texts.title}</h1>
      {expired ? (
        <p class="notice warn" role="alert">
          {signIn.expired}
        </p>
      ) : null}
      <form class="panel" onSubmit={submit} noValidate>
        <h2>{signIn.heading}</h2>
        <p class="soft">{signIn.explanation}</p>
        <div class="field">
          <label for="token">{signIn.token}</label>
          <textarea
            class="input token"
            id="token"
            rows={4}
            spellcheck={false}
            autocomplete="off"
            value={token}
            onInput={(event) => setToken(event.currentTarget.value)}
            {...describedBy('token', undefined, problem)}
          />
          {problem ? (
            <span class="problem" id="token-problem" role="alert">
              {problem}
            </span>
          ) : null}
        </div>
        <button class="button primary" type="submit">
          {signIn.submit}
        </button>
      </form>
    </main>
  )
}
