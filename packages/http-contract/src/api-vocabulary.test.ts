import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import t from 'tap'
import { standardVocabulary } from './api-vocabulary.ts'
import { anyone, type Operation, staff } from './operation.ts'
import { problemsOf } from './operation-problems.ts'
import { InvalidMember, Problem } from './problem.ts'
import { documentOperation, healthOperation } from './service-operations.ts'

t.test('every standard problem has an example that its schema describes', async (t) => {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  ajv.addSchema(InvalidMember)
  for (const [name, { status, title, schema = Problem, example }] of Object.entries(standardVocabulary.problems)) {
    const validate = ajv.compile(schema)
    t.ok(validate(example), `${name}: ${ajv.errorsText(validate.errors)}`)
    t.match(example, { type: `/docs/problems/${name}`, status, title })
  }
})

t.test('whatever an operation demands, the problems that it may answer are in the vocabulary', async (t) => {
  const demanding: Operation = {
    ...healthOperation('things'),
    method: 'PATCH',
    access: staff('things:write'),
    conditional: true,
    keyed: true,
  }
  const operations: Operation[] = [healthOperation('things'), documentOperation('things'), demanding]
  for (const operation of operations) {
    for (const name of problemsOf(operation)) t.ok(standardVocabulary.problems[name], name)
  }
  t.strictSame(
    problemsOf(demanding).filter((name) => !problemsOf({ ...demanding, ...open }).includes(name)),
    ['forbidden', 'idempotency-key-required', 'idempotency-key-reused', 'precondition-required', 'stale-version'],
  )
})

const open = { access: anyone, conditional: false, keyed: false }
