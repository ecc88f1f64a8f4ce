import type { OrderStatus } from '@techshop/client/types'
import { useEffect, useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'
import { SelectField } from '../controls/select-field.tsx'
import { TextField } from '../controls/text-field.tsx'
import type { OrderFilter } from './order-list.ts'

interface OrderFilterFormProps {
  filter: OrderFilter
  onChange: (filter: OrderFilter) => void
}

/** Narrows the list of orders. */
export const OrderFilterForm = ({ filter, onChange }: OrderFilterFormProps) => {
  const { texts } = useConsole()
  const labels = texts.orders
  const [typed, setTyped] = useState(filter.search)
  useEffect(() => setTyped(filter.search), [filter.search])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onChange({ ...filter, search: typed.trim() })
  }
  const waiting = labels.waiting.join(' ')
  return (
    <search>
      <form class="toolbar" onSubmit={submit}>
        <div class="grow">
          <TextField label={labels.search} type="search" value={typed} onInput={setTyped} maxLength={254} />
        </div>
        <button class="button" type="submit">
          {texts.find}
        </button>
        <SelectField
          label={labels.filter}
          value={filter.status.join(' ')}
          choices={[['', labels.all], [waiting, labels.allWaiting], ...Object.entries(labels.statuses)]}
          onChange={(text) => onChange({ ...filter, status: text.split(' ').filter(Boolean) as OrderStatus[] })}
        />
        <TextField
          label={labels.from}
          type="date"
          value={filter.from}
          onInput={(from) => onChange({ ...filter, from })}
        />
        <TextField label={labels.to} type="date" value={filter.to} onInput={(to) => onChange({ ...filter, to })} />
      </form>
    </search>
  )
}
