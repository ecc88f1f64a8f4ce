import type { OrderStatus } from '@techshop/client/types'
import { useConsole } from '../console-context.ts'
import { toneOf } from './allowed-transitions.ts'

export const StatusBadge = ({ status }: { status: OrderStatus }) => (
  <span class={`badge ${toneOf(status)}`} data-status={status}>
    {useConsole().texts.orders.statuses[status]}
  </span>
)
