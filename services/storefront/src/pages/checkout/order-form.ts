import type { InvalidMember, OrderRequest } from '@techshop/client/types'
import type { CheckedLine } from '../../cart/cart-check.ts'

/** The fields of the form by the JSON Pointer of the member that each one becomes. */
export const fieldPointers = [
  '/customer/name',
  '/customer/email',
  '/shippingAddress/line1',
  '/shippingAddress/line2',
  '/shippingAddress/postalCode',
  '/shippingAddress/city',
  '/shippingAddress/region',
  '/shippingAddress/country',
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

/** What is sent: optional fields left empty are left out, and each line says the price that the shopper sees. */
export const orderRequestOf = (form: FormValues, lines: readonly CheckedLine[]): OrderRequest => {
  const value = (pointer: FieldPointer) => form[pointer].trim()
  const line2 = value('/shippingAddress/line2')
  const region = value('/shippingAddress/region')
  return {
    customer: { name: value('/customer/name'), email: value('/customer/email') },
    shippingAddress: {
      line1: value('/shippingAddress/line1'),
      ...(line2 ? { line2 } : {}),
      city: value('/shippingAddress/city'),
      ...(region ? { region } : {}),
      postalCode: value('/shippingAddress/postalCode'),
      country: value('/shippingAddress/country'),
    },
    items: lines.map(({ line, unitPrice }) => ({ sku: line.sku, quantity: line.quantity, unitPrice })),
  }
}

export interface FormProblems {
  fields: Partial<Record<FieldPointer, string>>
  /** What belongs to no field, such as a line of the cart. */
  others: string[]
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
