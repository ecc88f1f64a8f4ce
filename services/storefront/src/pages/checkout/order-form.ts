import type { InvalidMember, OrderRequest } from '@techshop/client/types'
import { type AddressPart, addressRule, missingParts } from '@techshop/contracts/address-rules'
import type { CheckedLine } from '../../cart/cart-check.ts'

/** The fields of the form by the JSON Pointer of the member that each one becomes. */
export const fieldPointers = [
  '/customer/name',
  '/customer/email',
  '/shippingAddress/country',
  '/shippingAddress/line1',
  '/shippingAddress/line2',
  '/shippingAddress/postalCode',
  '/shippingAddress/city',
  '/shippingAddress/region',
] as const
export type FieldPointer = (typeof fieldPointers)[number]
export type FormValues = Record<FieldPointer, string>

export const emptyForm = Object.fromEntries(fieldPointers.map((pointer) => [pointer, ''])) as FormValues

const isFieldPointer = (pointer: string): pointer is FieldPointer =>
  (fieldPointers as readonly string[]).includes(pointer)

/** The id of a field in the document. */
export const fieldId = (pointer: FieldPointer): string => pointer.slice(1).replace('/', '-')

/** Reads what was kept of a form; unknown and missing members become empty fields. */
export const parseForm = (text: string | null): FormValues => {
  try {
    const kept: unknown = JSON.parse(text ?? '{}')
    const entries = Object.entries(kept ?? {}).filter(
      ([key, value]) => isFieldPointer(key) && typeof value === 'string',
    )
    return { ...emptyForm, ...Object.fromEntries(entries) }
  } catch {
    return emptyForm
  }
}

export const partPointer = (part: AddressPart): FieldPointer => `/shippingAddress/${part}`

/** The address as its country has it: what was typed for members that it lacks is left out, as are empty ones. */
const addressOf = (form: FormValues): OrderRequest['shippingAddress'] => {
  const country = form['/shippingAddress/country']
  const members = addressRule(country)
    .parts.map((part) => [part, form[partPointer(part)].trim()] as const)
    .filter(([part, text]) => part !== 'line1' && text !== '')
  return { line1: form['/shippingAddress/line1'].trim(), ...Object.fromEntries(members), country }
}

/** What is sent; each line says the price that the shopper sees. */
export const orderRequestOf = (form: FormValues, lines: readonly CheckedLine[]): OrderRequest => {
  const value = (pointer: FieldPointer) => form[pointer].trim()
  return {
    customer: { name: value('/customer/name'), email: value('/customer/email') },
    shippingAddress: addressOf(form),
    items: lines.map(({ line, unitPrice }) => ({ sku: line.sku, quantity: line.quantity, unitPrice })),
  }
}

export interface FormProblems {
  fields: Partial<Record<FieldPointer, string>>
  /** What belongs to no field, such as a line of the cart. */
  others: string[]
}

/** What can be told to be missing before the service is asked; it looks at everything once more. */
export const missingIn = (form: FormValues, words: ProblemWords): FormProblems['fields'] => {
  const always: readonly FieldPointer[] = ['/customer/name', '/customer/email', '/shippingAddress/country']
  const empty = always.filter((pointer) => form[pointer].trim() === '')
  const missing = [...empty, ...missingParts(addressOf(form)).map(partPointer)]
  const email = form['/customer/email'].trim()
  return {
    ...Object.fromEntries(missing.map((pointer) => [pointer, words.required])),
    ...(email && !/^[^@\s]+@[^@\s]+$/.test(email) ? { '/customer/email': words.invalid['/customer/email'] } : {}),
  }
}

interface ProblemWords {
  required: string
  invalid: Record<FieldPointer, string>
}

/** Puts each problem beside its field, in the visitor's words; an empty field is not told about formats. */
export const placeProblems = (
  errors: readonly InvalidMember[],
  form: FormValues,
  words: ProblemWords,
): FormProblems => {
  const problems: FormProblems = { fields: {}, others: [] }
  for (const { pointer, message } of errors) {
    if (!isFieldPointer(pointer)) problems.others.push(message)
    else if (form[pointer].trim() === '') problems.fields[pointer] = words.required
    else problems.fields[pointer] = words.invalid[pointer]
  }
  return problems
}
