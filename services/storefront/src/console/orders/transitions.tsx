import { ProblemError } from '@techshop/client/problem-error'
import type { Order } from '@techshop/client/types'
import { useId, useRef, useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'
import { type Transition, transitionsOf } from './allowed-transitions.ts'

interface TransitionsProps {
  order: Order
  onChange: (order: Order) => void
}

/** Asks before cancelling, with a reason for the buyer. */
const CancelDialog = ({ order, onCancel }: { order: Order; onCancel: (reason: string) => Promise<void> }) => {
  const { texts } = useConsole()
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const id = useId()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    dialog.current?.close()
    await onCancel(reason.trim())
  }
  return (
    <>
      <button class="button danger" type="button" onClick={() => dialog.current?.showModal()}>
        {texts.orders.transitions.cancelled}
        <span class="visually-hidden"> {order.number}</span>
      </button>
      <dialog ref={dialog} class="dialog" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{texts.orders.confirmCancel(order.number)}</h2>
        <form onSubmit={(event) => void submit(event)} class="dialog-form">
          <div class="field">
            <label for={`${id}-reason`}>{texts.reason}</label>
            <input
              class="input"
              id={`${id}-reason`}
              maxLength={500}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </div>
          <p class="actions">
            <button class="button" type="button" onClick={() => dialog.current?.close()}>
              {texts.orders.keep}
            </button>
            <button class="button danger" type="submit">
              {texts.orders.transitions.cancelled}
            </button>
          </p>
        </form>
      </dialog>
    </>
  )
}

/** What can be done with an order in its state. */
export const Transitions = ({ order, onChange }: TransitionsProps) => {
  const { texts, client, explain } = useConsole()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const labels = texts.orders

  const move = async (to: Transition, reason: string) => {
    setBusy(true)
    setProblem('')
    try {
      onChange((await client.orders.transition(order.id, { to, ...(reason ? { reason } : {}) })).data)
    } catch (error) {
      const illegal = error instanceof ProblemError && error.problem === 'illegal-transition'
      setProblem(illegal ? labels.illegal : explain(error))
      if (illegal) onChange((await client.orders.get(order.id)).data)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div class="actions">
      {transitionsOf(order.status).map((to) =>
        to === 'cancelled' ? (
          <CancelDialog key={to} order={order} onCancel={(reason) => move(to, reason)} />
        ) : (
          <button key={to} class="button" type="button" disabled={busy} onClick={() => void move(to, '')}>
            {labels.transitions[to]}
            <span class="visually-hidden"> {order.number}</span>
          </button>
        ),
      )}
      <span class="problem small" role="alert">
        {problem}
      </span>
    </div>
  )
}
