import { ConnectionError, ProblemError } from '@techshop/client/problem-error'
import { unavailable } from '@techshop/service-runtime/problem'
import t from 'tap'
import { emptyTree } from '../../listing/category-tree.ts'
import { languageOf } from '../../texts/language.ts'
import { texts } from '../../texts/texts.ts'
import { errorPage, PageNotFoundError } from './error.page.tsx'

const statusFor = (error: unknown) =>
  errorPage({ error, language: languageOf('en', texts.en), tree: emptyTree, requestId: 'r', address: '/' }).status

const ofApi = (status: number) =>
  new ProblemError({
    type: 'about:blank',
    title: '',
    status,
    detail: '',
    requestId: '',
    errors: [],
    extensions: {},
    retryAfterMs: undefined,
  })

t.test('what may work later says so: an API that is away or overwhelmed, and this process when it is', async (t) => {
  for (const error of [new ConnectionError(), ofApi(429), ofApi(500), ofApi(502), ofApi(503), unavailable()]) {
    t.equal(statusFor(error), 503, String(error))
  }
})

t.test('an address is called missing or bad only when it is', async (t) => {
  t.equal(statusFor(new PageNotFoundError()), 404)
  t.equal(statusFor(ofApi(404)), 404)
  t.equal(statusFor(Object.assign(new Error(), { code: 'FST_STATIC_FORBIDDEN_PATH', statusCode: 403 })), 404)
  t.equal(statusFor(ofApi(400)), 400)
  t.equal(statusFor(Object.assign(new Error(), { code: 'FST_ERR_BAD_URL', statusCode: 400 })), 400)
})

t.test('a bug is called a fault on our side', async (t) => {
  t.equal(statusFor(new TypeError('x is not a function')), 500)
  t.equal(statusFor(ofApi(403)), 500)
})
