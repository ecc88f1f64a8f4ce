import t, { type Test } from 'tap'
import { lasting } from './browser-storage.ts'

/** A browser's storage with no room for more than a few letters. */
const cramped = () => {
  const texts = new Map<string, string>()
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > 5) throw new DOMException('full', 'QuotaExceededError')
      texts.set(key, text)
    },
    removeItem: (key: string) => texts.delete(key),
  }
}

const within = (t: Test, localStorage: unknown) => t.intercept(globalThis, 'window', { value: { localStorage } })

t.test('what the browser has no room for is said not to be kept, and what it kept before still is', async (t) => {
  within(t, cramped())
  t.ok(lasting.tryWrite('cart', 'a'))
  t.notOk(lasting.tryWrite('cart', 'a and b'))
  t.equal(lasting.read('cart'), 'a')
})

t.test('what must be known as long as the page is open is kept in its memory at least', async (t) => {
  within(t, cramped())
  lasting.write('attempt', 'a and b')
  t.equal(lasting.read('attempt'), 'a and b')
  t.ok(lasting.tryWrite('attempt', 'b'))
  t.equal(lasting.read('attempt'), 'b')
})

t.test('a browser that forbids storage keeps nothing, and breaks nothing', async (t) => {
  within(t, undefined)
  t.notOk(lasting.tryWrite('cart', 'a'))
  t.equal(lasting.read('cart'), null)
})
