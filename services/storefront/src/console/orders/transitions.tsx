import { isProblem } from '@techshop/client/problem-error'
import type { Order } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { unavailable } from '../../design/unavailable.ts'
import { useConsole } from '../console-context.ts'
import { type Transition, transitionsOf } from './allowed-transitions.ts'
import { type OrderWords, wordsToSend } from './order-words.tsx'
import { TransitionDialog } from './transition-dialog.tsx'

interface TransitionsProps {
  order: Order
  onChange: (order: Order) => void
}

/** What can be done with an order in its state. Nothing of it can be taken back, so each is asked about. */
export const Transitions = ({ order, onChange }: TransitionsProps) => {
  const { texts, client, explain, notify } = useConsole()
  const [asked, setAsked] = useState<Transition>()
  const [isBusy, setBusy] = useState(false)
  const labels = texts.orders

  const move = async (to: Transition, words: OrderWords) => {
    setAsked(undefined)
    setBusy(true)
    try {
      onChange((await client.orders.transition(order.id, { to, ...wordsToSend(words) })).data)
      notify({ text: labels.moved(order.number, labels.statuses[to]) })
    } catch (error) {
      const isIllegal = isProblem(error, 'illegal-transition')
      notify({ text: isIllegal ? labels.illegal : explain(error), tone: 'bad' })
      if (isIllegal) onChange((await client.orders.get(order.id)).data)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div class="actions">
      {transitionsOf(order.status).map((to) => (
        <button
          key={to}
          class={`button ${to === 'cancelled' ? 'danger' : ''}`}
          type="button"
          {...unavailable(isBusy)}
          onClick={() => setAsked(to)}
        >
          {labels.transitions[to]}
          <span class="visually-hidden"> {order.number}</span>
        </button>
      ))}
      {asked ? (
        <TransitionDialog
          number={order.number}
          to={asked}
          onConfirm={(words) => void move(asked, words)}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </div>
  )
}
