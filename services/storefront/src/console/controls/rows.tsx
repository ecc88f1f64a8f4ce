import type { ComponentChildren } from 'preact'
import { unavailable } from '../../design/unavailable.ts'
import { useConsole } from '../console-context.ts'

const rowSelector = '.form-row'

/** Adds rows to the group of fields that it stands in, and puts the focus into the last of them. */
export const AddRow = (props: { isFull?: boolean; onAdd: () => void; children: ComponentChildren }) => {
  const { isFull = false, onAdd, children } = props
  const add = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const rowsNow = () => [...(currentTarget.closest('fieldset')?.querySelectorAll(rowSelector) ?? [])]
    const before = rowsNow().length
    onAdd()
    requestAnimationFrame(() => {
      const rows = rowsNow()
      if (rows.length > before) rows.at(-1)?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    })
  }
  return (
    <button class="button" type="button" {...unavailable(isFull)} onClick={add}>
      {children}
    </button>
  )
}

/** Removes a row of fields, and says so: the focus goes to what stands there then. */
export const RemoveRow = (props: { name: string; isNeeded?: boolean; onRemove: () => void }) => {
  const { name, isNeeded = false, onRemove } = props
  const { texts, announce } = useConsole()
  const remove = () => {
    onRemove()
    announce(texts.removed(name))
  }
  return (
    <button class="button quiet" type="button" {...unavailable(isNeeded)} onClick={remove}>
      {texts.remove}
      <span class="visually-hidden"> {name}</span>
    </button>
  )
}
