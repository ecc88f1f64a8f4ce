import { OrderImportLine, orderImportComponents } from '@techshop/contracts/order-import'
import { ref } from '@techshop/http-contract/schema'
import { forbiddenMembers } from '@techshop/service-runtime/forbidden-text'
import { invalidMembers } from '@techshop/service-runtime/invalid-members'
import type { TextLine } from '@techshop/service-runtime/text-lines'
import { createValidatorCompiler } from '@techshop/service-runtime/validation'

const isLine = createValidatorCompiler(orderImportComponents)(ref(OrderImportLine), 'body')

/** More than the longest order takes. */
export const maxLineBytes = 256 * 1024

/** A line that can be imported, or everything that is wrong with it, as a sentence. */
export type CheckedLine = { readonly order: OrderImportLine } | { readonly fault: string }

export const checkedLine = ({ text, isUtf8 }: Pick<TextLine, 'text' | 'isUtf8'>): CheckedLine => {
  if (!isUtf8) return { fault: 'The line is not UTF-8.' }
  if (text === undefined) return { fault: `The line is longer than ${maxLineBytes} bytes.` }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { fault: 'The line is not JSON.' }
  }
  const faults = isLine(value) ? forbiddenMembers(value) : invalidMembers('body', isLine.errors ?? [])
  if (faults.length > 0) return { fault: faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ') }
  const order = value as OrderImportLine
  const currencies = new Set(order.items.map(({ unitPrice }) => unitPrice.currency))
  if (currencies.size > 1) return { fault: `the items are in several currencies: ${[...currencies].join(', ')}` }
  if (Date.parse(order.placedAt) < 0) return { fault: '/placedAt must not be before 1970' }
  return { order }
}
