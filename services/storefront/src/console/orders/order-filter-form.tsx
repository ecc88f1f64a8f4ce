import type { OrderStatus } from '@techshop/client/types'
import { useEffect } from 'preact/hooks'
import { useDraft } from '../../islands/use-draft.ts'
import { useConsole } from '../console-context.ts'
import { SelectField } from '../controls/select-field.tsx'
import { TextField } from '../controls/text-field.tsx'
import type { OrderFilter } from './order-list.ts'

interface OrderFilterFormProps {
  filter: OrderFilter
  /** Gets the members that have changed. */
  onChange: (members: Partial<OrderFilter>) => void
}

/** Narrows the list of orders. */
export const OrderFilterForm = ({ filter, onChange }: OrderFilterFormProps) => {
  const { texts } = useConsole()
  const labels = texts.orders
  const { draft: typed, read, change } = useDraft(() => filter.search)
  useEffect(() => change(() => filter.search), [filter.search])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onChange({ search: read().trim() })
  }
  const waiting = labels.waiting.join(' ')
  return (
    <search>
      <form class="toolbar" onSubmit={submit}>
        <div class="grow">
          <TextField
            label={labels.search}
            type="search"
            value={typed}
            onInput={(text) => change(() => text)}
            maxLength={254}
          />
        </div>
        <button class="button" type="submit">
          {texts.find}
        </button>
        <SelectField
          label={labels.filter}
          value={filter.status.join(' ')}
          choices={[['', labels.all], [waiting, labels.allWaiting], ...Object.entries(labels.statuses)]}
          onChange={(text) => onChange({ status: text.split(' ').filter(Boolean) as OrderStatus[] })}
        />
        <TextField label={labels.from} type="date" value={filter.from} onInput={(from) => onChange({ from })} />
        <TextField label={labels.to} type="date" value={filter.to} onInput={(to) => onChange({ to })} />
      </form>
    </search>
  )
}
