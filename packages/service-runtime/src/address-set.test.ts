import t from 'tap'
import { AddressSet } from './address-set.ts'

t.test('an address is in a set that has it, or a range with it, each time that it is asked', async (t) => {
  const set = new AddressSet(['127.0.0.0/8', '::1/128', '203.0.113.7', '2001:db8::/32'])
  for (const _ of ['first', 'remembered']) {
    for (const address of ['127.0.0.1', '::1', '203.0.113.7', '2001:db8::5', '::ffff:127.0.0.1'])
      t.equal(set.has(address), true, address)
    for (const address of ['203.0.113.8', '::2', 'nonsense', '', '127.0.0.1, 203.0.113.8'])
      t.equal(set.has(address), false, address)
  }
})

t.test('however many addresses are asked for, each gets its own answer', async (t) => {
  const set = new AddressSet(['10.0.0.0/9'])
  for (let number = 0; number < 3_000; number += 1) {
    const rest = `${number >> 8}.${number & 255}`
    if (!set.has(`10.1.${rest}`) || set.has(`10.200.${rest}`)) t.fail(rest)
  }
  t.equal(set.has('10.1.0.0'), true)
})

t.test('what is neither an address nor a range is refused', async (t) => {
  for (const item of ['localhost', '10.0.0.0/x', '10.0.0.0/', '10.0.0.0/33'])
    t.throws(() => new AddressSet([item]), item)
})
