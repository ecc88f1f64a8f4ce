import t from 'tap'
import { rewritten } from './rewrite.ts'

const module = 'a.ts'

t.test('a text is replaced, whatever characters it has, and only in the module that is meant', (t) => {
  const rewrites = [
    { module, find: 'await f($1)', replace: 'await g($1)' },
    { module: 'b.ts', find: 'not there', replace: '' },
  ]
  t.equal(rewritten(module, 'x\nawait f($1)\ny', rewrites), 'x\nawait g($1)\ny')
  t.end()
})

t.test('a later rewrite sees what an earlier one left', (t) => {
  const rewrites = [
    { module, find: 'one', replace: 'two' },
    { module, find: 'two', replace: 'three' },
  ]
  t.equal(rewritten(module, 'one', rewrites), 'three')
  t.end()
})

t.test('a text that is missing, or there twice, is refused', (t) => {
  const rewrites = [{ module, find: 'ack()', replace: '' }]
  t.throws(() => rewritten(module, 'nak()', rewrites), { name: 'RewriteError' })
  t.throws(() => rewritten(module, 'ack()\nack()', rewrites), { name: 'RewriteError' })
  t.end()
})
