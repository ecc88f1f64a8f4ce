import type { Order, OrderStatus } from '@techshop/client/types'
import { useLanguage } from '../../texts/language.ts'

const way: readonly OrderStatus[] = ['pending', 'confirmed', 'paid', 'shipped', 'delivered']

const tones: Partial<Record<OrderStatus, string>> = {
  rejected: 'bad',
  cancelled: 'warn',
  pending: '',
}

const Steps = ({ status }: { status: OrderStatus }) => {
  const { order: texts } = useLanguage().texts
  const reached = way.indexOf(status)
  if (reached < 0) return null
  return (
    <ol class="steps">
      {way.map((step, index) => (
        <li key={step} class={index <= reached ? 'done' : ''} aria-current={index === reached ? 'step' : undefined}>
          {texts.status[step]}
        </li>
      ))}
    </ol>
  )
}

/** Where the order stands, read out whenever it moves. */
export const OrderStatusPanel = ({ order }: { order: Order }) => {
  const { texts: all, dateTime } = useLanguage()
  const { order: texts } = all
  return (
    <section class="panel order-status">
      <div>
        <h2>{texts.heading(order.number)}</h2>
        <p class="soft small">{texts.placedAt(dateTime(order.createdAt))}</p>
      </div>
      <div role="status" class={`notice ${tones[order.status] ?? 'good'}`}>
        <p>
          <strong data-status={order.status}>{texts.status[order.status]}</strong>
        </p>
        <p>{texts.explained[order.status]}</p>
      </div>
      <Steps status={order.status} />
    </section>
  )
}
