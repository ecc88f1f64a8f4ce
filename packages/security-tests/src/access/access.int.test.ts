import { operations } from '@techshop/contracts/operations'
import { apiServiceNames } from '@techshop/service-manifests/services'
import t from 'tap'
import { asStaff, call } from '../shop.ts'
import { tokensOfCallers } from './callers.ts'
import { accessMatrix } from './matrix.ts'
import { requestOf, setScene } from './requests.ts'

const rows = accessMatrix()

t.test('every operation of the contracts has a row', async (t) => {
  const covered = new Set(rows.map(({ operation }) => operation))
  const missing = operations.map(({ operationId }) => operationId).filter((id) => !covered.has(id))
  t.strictSame(missing, [])
})

t.test('every route that a service says it has is an operation or has a row', async (t) => {
  const named = new Set(operations.map(({ method, path }) => `${method} ${path}`))
  const covered = new Set(rows.map(({ operation }) => operation))
  for (const service of apiServiceNames) {
    const { body } = await asStaff({ method: 'GET', path: `/api/${service}/openapi.json` })
    const routes = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    t.ok(routes.length > 4, service)
    t.strictSame(
      routes.filter((route) => !named.has(route) && !covered.has(route)),
      [],
      service,
    )
  }
})

t.test('everybody is answered as their row says', async (t) => {
  const scene = await setScene()
  const tokens = await tokensOfCallers(scene.order, scene.otherOrder)
  for (const { name, expectations } of rows) {
    const answers: Record<string, number> = {}
    for (const { caller } of expectations) {
      if (!tokens.has(caller)) throw new Error(`access-matrix.md: nobody is called ${caller}`)
      const { status } = await call({ ...(await requestOf(name, scene)), token: tokens.get(caller) })
      answers[caller] = status
    }
    t.strictSame(answers, Object.fromEntries(expectations.map(({ caller, status }) => [caller, status])), name)
  }
  for (const caller of tokens.keys()) {
    t.ok(
      rows.every(({ expectations }) => expectations.some((expectation) => expectation.caller === caller)),
      `every row says what ${caller} is answered`,
    )
  }
})
