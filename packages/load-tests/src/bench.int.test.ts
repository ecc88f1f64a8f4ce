import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startStack } from '@techshop/local-stack/stack'
import { findProgram, type Program } from '@techshop/process-supervisor/programs'
import t from 'tap'
import { compareToLimits } from './phases/comparison.ts'
import { fillCategories, fillOrders } from './phases/fill.ts'
import { ingest } from './phases/ingest.ts'
import { writePlans } from './phases/plans.ts'
import { writeProfiles } from './phases/profiles.ts'
import { untilAtRest } from './phases/rest.ts'
import { chooseInspectorPorts, inspected } from './profile/inspected-shop.ts'
import { reportOf } from './report/report.ts'
import { browsing } from './scenarios/browsing.ts'
import { readMaterial } from './scenarios/material.ts'
import { ordering } from './scenarios/ordering.ts'
import { shopProcesses } from './shop.ts'

const wrk: Program | undefined = await findProgram('wrk').catch(() => undefined)
const products = 500

t.test(
  'every scenario and every limit beside it can be measured',
  { skip: !wrk && 'wrk can not be had' },
  async (t) => {
    const directory = await mkdtemp(path.join(tmpdir(), 'techshop-bench-'))
    t.teardown(() => rm(directory, { recursive: true, force: true, maxRetries: 20 }))
    const ports = await chooseInspectorPorts()
    await using stack = await startStack({ dataDir: path.join(directory, 'shop'), products: 0 }, inspected(ports))
    await fillCategories(stack, 12)
    t.match(await ingest(stack, 0, products), { products, imported: products })
    await fillOrders(stack, 1000)
    const material = await readMaterial(stack.gateway)
    t.equal(material.products.length, products)

    const skus = material.products.flatMap(({ variants }) => variants.find(({ stock }) => stock > 0)?.sku ?? [])
    const bench = {
      stack,
      wrk: wrk as Program,
      pgbench: undefined,
      connections: 2,
      stretch: { warmMs: 0, measuredMs: 50 },
      warmUpRequests: 0,
      watched: () => shopProcesses(stack),
      log: () => {},
      signal: new AbortController().signal,
    }
    const options = { directory: path.join(directory, 'limits'), material, skus, only: '' }
    const measurements = await compareToLimits(bench, options)
    const ids = new Set(measurements.map(({ id }) => id))
    const reads = ['list', 'list by category', 'list filtered', 'list, deep cursor', 'detail']
    const searches = ['search, one word', 'search, two words', 'search, prefix']
    const orders = ['order placed', 'order placed and confirmed', 'order read']
    for (const name of [...reads, ...searches, ...orders, 'categories', 'not modified', 'mixed shopping']) {
      t.ok(ids.has(`gateway ${name}`), `${name} is measured through the gateway`)
    }
    for (const name of [...reads, ...searches]) t.ok(ids.has(`service, cache off ${name}`), `${name} without cache`)
    for (const { id, limit } of measurements)
      t.ok(limit === undefined || ids.has(limit), `${id} has its limit beside it`)

    const report = reportOf({ command: 'a test', machine: [], measurements, growth: [], ingest: [], seconds: {} })
    t.match(report, /^\| list +\| +[0-9]/m)

    t.equal(await untilAtRest(stack, 60_000), '', 'and then the shop comes to rest')

    const folder = path.join(directory, 'profile')
    await writeProfiles(bench, { folder, material, skus, ports, only: 'order placed' })
    t.match(await readFile(path.join(folder, 'order-placed-orders-1.svg'), 'utf8'), '<title>')
    t.match(await readFile(path.join(folder, 'profiles.md'), 'utf8'), /^\| package .*\n.*\n\| \S+ +\| +[0-9.]+ %/m)
    const [placed] = await ordering(stack.gateway, skus, 1)
    const some = [...browsing(material, 1).filter(({ name }) => name === 'list'), ...(placed ? [placed] : [])]
    await writePlans(stack, some, folder)
    const plans = await readFile(path.join(folder, 'plans.md'), 'utf8')
    t.match(
      plans,
      /### As catalog sends it\n\n```sql\n[^`]*from[^`]*products[^`]*```\n\n[\d.]+ ms\n\n```text\n.*actual time/,
    )
    t.match(plans, /### As orders sends it\n\n```sql\n[^`]*idempotency_keys/)
    t.equal(plans.match(/### By hand .*\n\n[\d.]+ ms\n\n```text\n.*actual time/g)?.length, some.length)
  },
)
