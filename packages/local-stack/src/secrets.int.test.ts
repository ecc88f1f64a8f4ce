import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseNames } from '@techshop/service-manifests/services'
import t from 'tap'
import { loadSecrets } from './secrets.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'techshop-test-'))
t.teardown(() => rmSync(directory, { recursive: true, force: true }))

t.test('secrets are made once, for their owner alone', async (t) => {
  const file = path.join(directory, 'secrets.json')
  const made = await loadSecrets(file)
  t.strictSame(await loadSecrets(file), made)
  t.equal(statSync(file).mode & 0o777, 0o600)
  const passwords = [made.postgres, made.postgresOwners, made.nats].flatMap((each) => Object.values(each))
  t.equal(new Set(passwords).size, 3 * databaseNames.length + 3, 'no two are the same')
})

t.test('those of a version without owners of databases, or a reader of events, are kept and completed', async (t) => {
  const file = path.join(directory, 'older.json')
  const made = await loadSecrets(path.join(directory, 'secrets.json'))
  const { postgresOwners: _, ...withoutOwners } = made
  const { reader: __, ...withoutReader } = made.nats
  for (const older of [withoutOwners, { ...made, nats: withoutReader }, { ...withoutOwners, nats: withoutReader }]) {
    writeFileSync(file, JSON.stringify(older))
    const completed = await loadSecrets(file)
    t.match(completed, older)
    t.equal(Object.keys(completed.postgresOwners).length, databaseNames.length)
    t.match(completed.nats.reader, /^p/)
    t.strictSame(JSON.parse(readFileSync(file, 'utf8')), completed)
  }
})

t.test('the key of a version with one secret of a service alone goes on to verify what it signed', async (t) => {
  const file = path.join(directory, 'one-key.json')
  const { variables: _, ...made } = await loadSecrets(path.join(directory, 'secrets.json'))
  writeFileSync(file, JSON.stringify({ ...made, orderTokenKey: 'local1:kept' }))
  t.same((await loadSecrets(file)).variables, { ORDER_TOKEN_KEYS: 'local1:kept' })
})
