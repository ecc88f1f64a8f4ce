import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import t from 'tap'
import { findProgram } from './programs.ts'
import { StartError } from './start-error.ts'
import { obtainPackages } from './system-packages.ts'

function changeEnvironment(name: string, value: string | undefined): () => void {
  const before = process.env[name]
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
  return () => {
    if (before === undefined) delete process.env[name]
    else process.env[name] = before
  }
}

t.test('all programs are found or obtained, and run', async (t) => {
  for (const [name, flag] of [
    ['nats-server', '--version'],
    ['nginx', '-v'],
    ['redis-server', '--version'],
  ] as const) {
    const program = await findProgram(name)
    t.doesNotThrow(() => execFileSync(program.path, [flag], { env: program.environment, stdio: 'ignore' }), name)
  }
})

t.test('a binary that is named is taken, or refused when it does not run', async (t) => {
  t.teardown(changeEnvironment('NGINX', '/bin/true'))
  t.equal((await findProgram('nginx')).path, '/bin/true')
  process.env.NGINX = '/bin/false'
  await t.rejects(findProgram('nginx'), { constructor: StartError, message: 'NGINX is /bin/false, which does not run' })
})

t.test('one that is in no system folder is found on PATH', async (t) => {
  const { path: binary } = await findProgram('nats-server')
  t.teardown(changeEnvironment('NATS_SERVER', undefined))
  t.teardown(changeEnvironment('PATH', `${path.dirname(binary)}:${process.env.PATH}`))
  t.equal((await findProgram('nats-server')).path, binary)
})

const hasApt = existsSync('/usr/bin/apt-get')

t.test(
  'a package is obtained without root or a change to the system, by two at once',
  { skip: !hasApt && 'no apt-get' },
  async (t) => {
    const cache = mkdtempSync(path.join(tmpdir(), 'techshop-test-'))
    t.teardown(() => rmSync(cache, { recursive: true, force: true }))
    const obtain = () => obtainPackages(['nginx', 'nginx-common'], 'nginx', () => {}, cache)
    const [first, second] = await Promise.all([obtain(), obtain()])
    t.equal(first.root, second.root)
    t.strictSame(readdirSync(cache), [path.basename(first.root)], 'nothing else is left')
    execFileSync(path.join(first.root, 'usr/sbin/nginx'), ['-v'], { env: first.environment, stdio: 'ignore' })
  },
)

t.test('what can not be obtained is said', { skip: !hasApt && 'no apt-get' }, async (t) => {
  const cache = mkdtempSync(path.join(tmpdir(), 'techshop-test-'))
  t.teardown(() => rmSync(cache, { recursive: true, force: true }))
  await t.rejects(
    obtainPackages(['techshop-no-such-package'], 'nothing', () => {}, cache),
    /techshop-no-such-package/,
  )
  t.strictSame(readdirSync(cache), [])
})
