import t from 'tap'
import { hashOfBody, parseIdempotencyKey } from './idempotency-key.ts'
import { ProblemError } from './problem.ts'

t.test('a key may be bare or quoted, and both are the same key', async (t) => {
  t.equal(parseIdempotencyKey('8e03978e-40d5'), '8e03978e-40d5')
  t.equal(parseIdempotencyKey('"8e03978e-40d5"'), '8e03978e-40d5')
  t.equal(parseIdempotencyKey(' "a \\"b\\" \\\\" '), 'a "b" \\')
  t.equal(parseIdempotencyKey('"'.concat('k'.repeat(255), '"')), 'k'.repeat(255))
})

t.test('a missing key has its own problem', async (t) => {
  const detail = 'Send an Idempotency-Key header, so that a repeated request counts once.'
  t.throws(() => parseIdempotencyKey(undefined), new ProblemError('idempotency-key-required', { detail }))
})

t.test('a malformed key is pointed at', async (t) => {
  for (const header of [
    '',
    ' ',
    '""',
    '"open',
    'k'.repeat(256),
    `"${'k'.repeat(256)}"`,
    'schlüssel',
    'a\tb',
    '"a"b"',
  ]) {
    t.throws(
      () => parseIdempotencyKey(header),
      { type: 'invalid-request', errors: [{ pointer: '/headers/idempotency-key' }] },
      JSON.stringify(header),
    )
  }
})

t.test('the hash of a body ignores the order of members and nothing else', async (t) => {
  const hash = hashOfBody({ a: 1, b: [{ c: 'x', d: null }] })
  t.same(hashOfBody({ b: [{ d: null, c: 'x' }], a: 1 }), hash)
  t.equal(hash.length, 32)
  for (const other of [{ a: 1, b: [] }, { a: '1', b: [{ c: 'x', d: null }] }, undefined, null, [1, 2]]) {
    t.notSame(hashOfBody(other), hash)
  }
  t.notSame(hashOfBody([1, 2]), hashOfBody([2, 1]))
})
