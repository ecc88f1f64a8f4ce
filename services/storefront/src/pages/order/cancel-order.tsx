import { ProblemError } from '@techshop/client/problem-error'
import type { Order, OrderStatus } from '@techshop/client/types'
import { useRef, useState } from 'preact/hooks'
import { unavailable } from '../../design/unavailable.ts'
import { shopClient } from '../../islands/shop-client.ts'
import { useLanguage } from '../../texts/language.ts'

const cancellable: readonly OrderStatus[] = ['pending', 'confirmed', 'paid']

interface CancelOrderProps {
  order: Order
  token: string
  onChange: (order: Order) => void
}

/** Cancels the order, after asking. */
export const CancelOrder = ({ order, token, onChange }: CancelOrderProps) => {
  const { order: texts } = useLanguage().texts
  const dialog = useRef<HTMLDialogElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  const cancel = async () => {
    setBusy(true)
    try {
      onChange((await shopClient.orders.cancel(order.id, undefined, { token })).data)
    } catch (error) {
      const tooLate = error instanceof ProblemError && error.problem === 'illegal-transition'
      setProblem(tooLate ? texts.tooLateToCancel : texts.cancelFailed)
    } finally {
      setBusy(false)
      dialog.current?.close()
    }
  }

  if (!cancellable.includes(order.status)) return null
  return (
    <div class="cancel-order">
      <p role="alert">{problem}</p>
      <button class="button danger" type="button" onClick={() => dialog.current?.showModal()}>
        {texts.cancel}
      </button>
      <dialog ref={dialog} class="dialog" aria-labelledby="cancel-question">
        <h2 id="cancel-question">{texts.cancelQuestion}</h2>
        <p class="actions">
          <button class="button" type="button" onClick={() => dialog.current?.close()}>
            {texts.cancelNo}
          </button>
          <button class="button danger" type="button" {...unavailable(busy)} onClick={() => void cancel()}>
            {texts.cancelYes}
          </button>
        </p>
      </dialog>
    </div>
  )
}
