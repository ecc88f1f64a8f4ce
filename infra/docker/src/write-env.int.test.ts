import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import t from 'tap'
import { repositoryRoot } from './command.ts'
import { readVariable } from './env-file.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'techshop-env-'))
t.teardown(() => rmSync(directory, { recursive: true, force: true }))
const inDirectory = (name: string) => path.join(directory, name)
const writeEnv = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(import.meta.dirname, 'write-env.mjs'), '--directory', directory, ...args], {
    encoding: 'utf8',
  })
const read = (name: string) => readFileSync(inDirectory(name), 'utf8')

t.test('every variable that docker-compose.yml requires is written, and no two secrets are alike', async (t) => {
  t.equal(writeEnv().status, 0)
  const required = readFileSync(path.join(repositoryRoot, 'docker-compose.yml'), 'utf8').matchAll(/\$\{(\w+):\?/g)
  const env = read('.env')
  const values = [...new Set([...required].map(([, name = '']) => name))].map((name) => readVariable(env, name))
  t.ok(values.length > 10)
  t.notOk(values.includes(undefined))
  t.equal(new Set(values).size, values.length)
})

t.test('the example names every variable, and no secret', async (t) => {
  const example = readFileSync(path.join(repositoryRoot, '.env.example'), 'utf8')
  for (const [, name = '', value] of read('.env').matchAll(/^(\w+)=(.*)$/gm)) {
    t.not(readVariable(example, name), undefined, name)
    if (/PASSWORD|KEYS/.test(name)) t.not(readVariable(example, name), value, name)
  }
})

t.test('only its owner reads what is secret', async (t) => {
  for (const name of ['.env', 'infra/.secrets/staff-key.json'])
    t.equal(statSync(inDirectory(name)).mode & 0o077, 0, name)
  t.equal(statSync(inDirectory('infra/.secrets')).mode & 0o077, 0)
  const { keys } = JSON.parse(read('infra/.secrets/staff-jwks.json'))
  t.match(keys, [{ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA' }])
  t.equal(keys[0].d, undefined, 'the services get the public half alone')
})

t.test('a second run keeps what is there, and adds what is missing', async (t) => {
  const [env, key] = [read('.env'), read('infra/.secrets/staff-key.json')]
  t.equal(writeEnv('--development').status, 0)
  t.ok(read('.env').startsWith(env))
  t.match(readVariable(read('.env'), 'COMPOSE_FILE'), 'development.yml')
  t.equal(read('infra/.secrets/staff-key.json'), key)
})

t.test('a wrong option is explained', async (t) => {
  t.match(writeEnv('--what'), { status: 2, stderr: 'usage: infra/write-env' })
})
