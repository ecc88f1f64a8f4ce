import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
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
  t.equal(new Set(passwords).size, 12, 'no two are the same')
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
    t.equal(Object.keys(completed.postgresOwners).length, 3)
    t.match(completed.nats.reader, /^p/)
    t.strictSame(JSON.parse(readFileSync(file, 'utf8')), completed)
  }
})
