import t from 'tap'
import { isInfrastructureError, violatedConstraint } from './errors.ts'

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code })

t.test('what the server could not do is an infrastructure error', async (t) => {
  const codes = [
    '08006',
    '08P01',
    '28P01',
    '53100',
    '53300',
    '57014',
    '57P01',
    '57P02',
    '57P03',
    '58030',
    '25006',
    '55P03',
  ]
  for (const code of codes) t.equal(isInfrastructureError(coded(code)), true, code)
})

t.test('a conflict that outlived its retries is an infrastructure error', async (t) => {
  for (const code of ['40001', '40P01']) t.equal(isInfrastructureError(coded(code)), true, code)
})

t.test('a connection that is refused, lost or not found is an infrastructure error', async (t) => {
  for (const code of ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])
    t.equal(isInfrastructureError(coded(code)), true, code)
  t.equal(isInfrastructureError(new Error('Connection terminated unexpectedly')), true)
  t.equal(isInfrastructureError(new Error('timeout exceeded when trying to connect')), true)
  t.equal(isInfrastructureError(new Error('Query read timeout')), true)
  t.equal(isInfrastructureError(coded('55000', 'database "shop" is not currently accepting connections')), true)
  t.equal(isInfrastructureError(coded('55000', 'currval of sequence "s" is not yet defined')), false)
})

t.test('the reason is found below a wrapper', async (t) => {
  t.equal(isInfrastructureError(new Error('placing failed', { cause: coded('57P01') })), true)
  t.equal(isInfrastructureError(new AggregateError([new Error('x'), coded('ECONNREFUSED')])), true)
})

t.test('a mistake of the statement or of the program is none', async (t) => {
  for (const code of ['23505', '42P01', '22P02', '22021', 'ERR_INVALID_ARG_TYPE'])
    t.equal(isInfrastructureError(coded(code)), false, code)
  t.equal(isInfrastructureError(new TypeError('x is undefined')), false)
  t.equal(isInfrastructureError('ECONNREFUSED'), false)
  t.equal(isInfrastructureError(undefined), false)
})

t.test('an error that is its own cause ends the search', async (t) => {
  const error = new Error('circular')
  error.cause = error
  t.equal(isInfrastructureError(error), false)
})

t.test('a violation names its constraint', async (t) => {
  t.equal(violatedConstraint({ code: '23505', constraint: 'products_slug_key' }), 'products_slug_key')
  t.equal(violatedConstraint({ code: '23514', constraint: 'stock_not_negative' }), 'stock_not_negative')
  t.equal(violatedConstraint({ code: '42P01', constraint: 'x' }), undefined)
  t.equal(violatedConstraint(new Error('x')), undefined)
  t.equal(violatedConstraint(null), undefined)
})
