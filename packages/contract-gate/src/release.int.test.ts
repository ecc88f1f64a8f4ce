import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import t, { type Test } from 'tap'
import { contracts, repository } from './documents.ts'
import { compare, release } from './release.ts'
import type { Document } from './released.fixture.ts'

const corrections = 'packages/contracts/released/corrections.json'
const orders = 'services/orders/openapi.json'
const catalog = 'services/catalog/openapi.json'

/** A repository in which nothing has changed since the last release. */
const released = async (t: Test) => {
  const root = await mkdtemp(path.join(tmpdir(), 'contracts-'))
  t.teardown(() => rm(root, { recursive: true }))
  for (const contract of contracts) {
    const file = path.join(repository, contract.released)
    await cp(file, path.join(root, contract.released), { recursive: true })
    await cp(file, path.join(root, contract.current), { recursive: true })
  }
  await writeFile(path.join(root, corrections), '[]\n')
  const read = (file: string) => readFile(path.join(root, file), 'utf8')
  const change = async (file: string, how: (document: Document) => void) => {
    const document = JSON.parse(await read(file))
    how(document)
    await writeFile(path.join(root, file), JSON.stringify(document))
  }
  const allReleased = () => Promise.all(contracts.map((contract) => read(contract.released)))
  return { root, read, change, allReleased }
}

const addition = (d: Document) => {
  d.components.schemas.Product.properties.weight = { type: 'integer' }
}
const removal = (d: Document) => delete d.paths['/api/orders/lookup']
const removalBreak = 'POST /api/orders/lookup: was removed'

t.test('a release that is refused for one document releases none', async (t) => {
  const { root, change, allReleased } = await released(t)
  await change(catalog, addition)
  await change(orders, removal)
  const before = await allReleased()
  const { breaks } = await release(root, '2026-12-01')
  t.same(breaks.orders, [removalBreak])
  t.same(await allReleased(), before)
})

t.test('a release keeps every document as it is', async (t) => {
  const { root, read, change } = await released(t)
  await change(catalog, addition)
  await release(root, '2026-12-01')
  for (const contract of contracts) t.equal(await read(contract.released), await read(contract.current), contract.name)
})

t.test('a correction lets its own break through, once', async (t) => {
  const { root, read, change } = await released(t)
  await change(orders, removal)
  const reasoned = { document: 'orders', break: removalBreak, reason: 'It was never there.' }
  await writeFile(path.join(root, corrections), JSON.stringify([reasoned]))
  t.same((await compare(root)).breaks.orders, [])

  await release(root, '2026-12-01')
  t.same(JSON.parse(await read(corrections)), [{ ...reasoned, released: '2026-12-01' }])
  t.same(await compare(root), { breaks: { catalog: [], categories: [], orders: [], events: [] }, idle: [] })

  await change(contracts[2]?.released ?? '', (d) => Object.assign(d.paths, { '/api/orders/lookup': { post: {} } }))
  t.same((await compare(root)).breaks.orders, [removalBreak], 'a correction that was released excuses nothing more')
})

t.test(
  'a correction of one document lets nothing through in another, and one that corrects nothing is told',
  async (t) => {
    const { root, change, allReleased } = await released(t)
    await change(orders, removal)
    const elsewhere = { document: 'catalog', break: removalBreak, reason: 'It was never there.' }
    await writeFile(path.join(root, corrections), JSON.stringify([elsewhere]))
    const before = await allReleased()
    const { breaks, idle } = await release(root, '2026-12-01')
    t.same(breaks.orders, [removalBreak])
    t.same(idle, [elsewhere])
    t.same(await allReleased(), before)
  },
)
