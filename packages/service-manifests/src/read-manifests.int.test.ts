import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import t, { type Test } from 'tap'
import { ManifestError, readManifests } from './read-manifests.ts'

const receipts = {
  name: 'receipts',
  kind: 'api',
  roles: ['api'],
  prefixes: [{ path: '/api/receipts' }],
  stream: { name: 'RECEIPTS', subjects: ['receipts.>'] },
}
const pages = { name: 'pages', kind: 'pages', roles: [] }

/** Reads a repository that has these manifests, by folder. */
const read = (t: Test, manifests: Readonly<Record<string, object | string>>) => {
  const repository = mkdtempSync(path.join(tmpdir(), 'techshop-manifests-'))
  t.teardown(() => rmSync(repository, { recursive: true }))
  for (const [folder, manifest] of Object.entries(manifests)) {
    mkdirSync(path.join(repository, 'services', folder), { recursive: true })
    const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest)
    writeFileSync(path.join(repository, 'services', folder, 'service.json'), text)
  }
  return readManifests(repository)
}

t.test('manifests are read in the order of their names', async (t) => {
  t.strictSame(read(t, { receipts, pages }), [pages, receipts])
})

const faults: readonly [what: string, manifests: Record<string, object | string>, message: RegExp][] = [
  ['no service at all', {}, /there is no services\/\*\/service\.json/],
  ['no JSON', { receipts: '{' }, /^services\/receipts\/service\.json: .*JSON/],
  [
    'a member too many',
    { receipts: { ...receipts, databse: {} } },
    /receipts\/service\.json: \/databse: there is no such member/,
  ],
  ['a member that is missing', { receipts: { name: 'receipts', kind: 'api' } }, /receipts\/service\.json: \/: .*roles/],
  [
    'a wrong value deep inside',
    { receipts: { ...receipts, prefixes: [{ path: '/receipts' }] } },
    /: \/prefixes\/0\/path: /,
  ],
  [
    'the name of another folder',
    { invoices: receipts },
    /invoices\/service\.json: \/name: the folder is called invoices/,
  ],
  ['a second service of pages', { pages, portal: { ...pages, name: 'portal' } }, /portal.*\/kind: pages has the pages/],
  [
    'a stream that another one has',
    { receipts, returns: { ...receipts, name: 'returns', prefixes: [{ path: '/api/returns' }] } },
    /returns.*\/stream\/name: receipts has RECEIPTS already/,
  ],
  [
    'an API without the prefix of its name',
    { receipts: { ...receipts, prefixes: [{ path: '/api/bills' }] } },
    /receipts\/service\.json: \/prefixes: \/api\/receipts is missing/,
  ],
  [
    'a step of a restore that knows no such service',
    { receipts: { ...receipts, restore: [{ when: ['orders'], command: ['rebuild'] }] } },
    /receipts.*\/restore: there is no service orders/,
  ],
]

for (const [what, manifests, message] of faults) {
  t.test(`${what} is refused, with the file and the member`, async (t) => {
    t.throws(() => read(t, manifests), { constructor: ManifestError, message })
  })
}
