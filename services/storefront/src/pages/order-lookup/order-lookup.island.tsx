import { ProblemError } from '@techshop/client/problem-error'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Field } from '../../design/field.tsx'
import { unavailable } from '../../design/unavailable.ts'
import { lasting } from '../../islands/browser-storage.ts'
import { shopClient } from '../../islands/shop-client.ts'
import { useDraft } from '../../islands/use-draft.ts'
import { useLanguage } from '../../texts/language.ts'
import { keepToken, orderPath } from '../order/order-tokens.ts'

interface Problems {
  number?: string
  email?: string
  form?: string
}

/** Finds an order by what its buyer knows. */
export const OrderLookup = () => {
  const { texts, to } = useLanguage()
  const { draft, read, change } = useDraft(() => ({ number: '', email: '' }))
  const [problems, setProblems] = useState<Problems>({})
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid], .notice')?.focus(), [problems])

  const explain = (error: unknown): Problems => {
    if (!(error instanceof ProblemError)) return { form: texts.error.unavailable }
    if (error.status === 404) return { form: texts.lookup.notFound }
    if (error.status === 429) return { form: texts.lookup.tooMany }
    if (error.status !== 400) return { form: texts.error.unavailable }
    const wrong = new Set(error.errors.map(({ pointer }) => pointer))
    return {
      ...(wrong.has('/number') ? { number: texts.checkout.required } : {}),
      ...(wrong.has('/email') ? { email: texts.checkout.invalid['/customer/email'] } : {}),
    }
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblems({})
    try {
      const { number, email } = read()
      const { data: order } = await shopClient.orders.lookUp(number.trim(), email.trim())
      keepToken(lasting, order.id, order.accessToken)
      window.location.assign(to(orderPath(order)))
    } catch (error) {
      setProblems(explain(error))
      setBusy(false)
    }
  }

  return (
    <form ref={form} class="panel narrow" onSubmit={(event) => void submit(event)} noValidate>
      <div role="alert">
        <p class="visually-hidden">{[problems.number, problems.email].filter(Boolean).join(' ')}</p>
        {problems.form ? (
          <p class="notice bad" tabIndex={-1}>
            {problems.form}
          </p>
        ) : null}
      </div>
      <Field
        id="number"
        label={texts.lookup.number}
        hint={texts.lookup.numberHint}
        problem={problems.number}
        autocomplete="off"
        isCode
        value={draft.number}
        onInput={(number) => change((now) => ({ ...now, number }))}
      />
      <Field
        id="email"
        label={texts.lookup.email}
        problem={problems.email}
        type="email"
        autocomplete="email"
        value={draft.email}
        onInput={(email) => change((now) => ({ ...now, email }))}
      />
      <button class="button primary" type="submit" {...unavailable(busy)}>
        {busy ? texts.lookup.searching : texts.lookup.submit}
      </button>
    </form>
  )
}
