import { ProblemError } from '@techshop/client/problem-error'
import t from 'tap'
import { de as german } from '../../texts/de.ts'
import { en as english } from '../../texts/en.ts'
import { emptyForm } from './order-form.ts'
import { explainRefusal } from './refusal.ts'

const refusal = (type: string, status: number, more: { extensions?: object; retryAfterMs?: number } = {}) =>
  new ProblemError({
    type: `/docs/problems/${type}`,
    title: '',
    status,
    detail: '',
    requestId: 'r1',
    errors: [],
    extensions: { ...more.extensions },
    retryAfterMs: more.retryAfterMs,
  })
const price = { amount: 100, currency: 'USD' }
const cart = [
  { sku: 'A', productId: 'p', slug: 's', name: 'Lamp', options: {}, unitPrice: price, quantity: 30, image: undefined },
]
const told = (error: unknown, texts = english.checkout) => explainRefusal(error, emptyForm, cart, texts).others

t.test('too many units: which thing, and how many it may be', async (t) => {
  const limited = refusal('quantity-limited', 422, { extensions: { items: [{ sku: 'A', most: 20 }], mostUnits: 100 } })
  t.match(told(limited), [/at most 20 of “Lamp”/])
  t.match(told(limited, german.checkout), [/„Lamp“ sind höchstens 20/])
  t.match(told(refusal('quantity-limited', 422, { extensions: { items: [], mostUnits: 100 } })), [/at most 100 pieces/])
})

t.test('too many unpaid orders: what to do about it', async (t) => {
  t.match(told(refusal('too-many-unpaid-orders', 409)), [/Pay for one or cancel one/])
})

t.test('too many orders in an hour: when to come again; too many requests: a moment', async (t) => {
  t.match(told(refusal('too-many-requests', 429, { retryAfterMs: 1_799_000 })), [/in 30 minutes/])
  t.match(told(refusal('too-many-requests', 429, { retryAfterMs: 1_799_000 }), german.checkout), [/in 30 Minuten/])
  t.match(told(refusal('too-many-requests', 429, { retryAfterMs: 5_000 })), [/Wait a moment/])
})
