import t from 'tap'
import { formatOrderNumber, readOrderNumber } from './order-number.ts'

t.test('40 bits become TS-XXXX-XXXX, different bits a different number', async (t) => {
  t.equal(formatOrderNumber(Uint8Array.of(0, 0, 0, 0, 0)), 'TS-0000-0000')
  t.equal(formatOrderNumber(Uint8Array.of(255, 255, 255, 255, 255)), 'TS-ZZZZ-ZZZZ')
  t.equal(formatOrderNumber(Uint8Array.of(0, 0, 0, 0, 33)), 'TS-0000-0011')
  t.equal(formatOrderNumber(Uint8Array.of(0x39, 0xc7, 0x44, 0x96, 0x57)), 'TS-773M-95JQ')
  t.throws(() => formatOrderNumber(Uint8Array.of(1, 2, 3)), new RangeError('an order number is made of 5 bytes'))
})

t.test('a number is understood however it is typed', async (t) => {
  for (const typed of ['TS-7K3M-92QF', 'ts-7k3m-92qf', 'TS7K3M92QF', ' 7k3m 92qf ', '7K3M-92QF', 'ts 7k3m.92qf']) {
    t.equal(readOrderNumber(typed), 'TS-7K3M-92QF', typed)
  }
  t.equal(readOrderNumber('ts-oil0-0000'), 'TS-0110-0000', 'O is read as 0, I and L as 1')
  t.equal(readOrderNumber('tststsab'), 'TS-TSTS-TSAB', 'digits that look like the prefix')
})

t.test('what is no order number stays what it is', async (t) => {
  for (const typed of [
    '',
    'hello',
    'TS-7K3M-92Q',
    'TS-7K3M-92QFF',
    'ts-uuuu-uuuu',
    'ts-7k3m-92qu',
    'ab-7k3m-92qf',
    '%_%',
  ]) {
    t.equal(readOrderNumber(typed), typed)
  }
})
