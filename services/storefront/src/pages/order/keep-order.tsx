import type { Order } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { useLanguage } from '../../texts/language.ts'
import { CancelOrder } from './cancel-order.tsx'
import { orderPath } from './order-tokens.ts'

interface KeepOrderProps {
  order: Order
  token: string
  onChange: (order: Order) => void
}

/** The link that opens this order anywhere. */
const CopyLink = ({ order, token }: Omit<KeepOrderProps, 'onChange'>) => {
  const { texts, to } = useLanguage()
  const [message, setMessage] = useState('')
  const link = new URL(to(orderPath({ id: order.id, accessToken: token })), window.location.origin).href
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setMessage(texts.order.copied)
    } catch {
      setMessage(texts.order.copyFailed)
    }
  }
  return (
    <>
      <button class="button" type="button" onClick={() => void copy()}>
        {texts.order.copyLink}
      </button>
      <span role="status">{message}</span>
    </>
  )
}

/** What can be done with an order: keep its link, print it, cancel it. */
export const KeepOrder = (props: KeepOrderProps) => {
  const { texts } = useLanguage()
  return (
    <section class="panel keep-order no-print">
      <p>{texts.order.keepLink}</p>
      <div class="actions">
        <CopyLink {...props} />
        <button class="button" type="button" onClick={() => window.print()}>
          {texts.order.print}
        </button>
        <CancelOrder {...props} />
      </div>
    </section>
  )
}
