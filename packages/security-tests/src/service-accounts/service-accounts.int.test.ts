import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createClient } from '@techshop/client'
import { isProblem } from '@techshop/client/problem-error'
import { serviceAccountToken } from '@techshop/client/service-account'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import t from 'tap'
import { describeShop, shopDirectory } from '../shop.ts'

const command = path.join(import.meta.dirname, '../../../service-accounts/src/bin/service-account.ts')
const file = path.join(shopDirectory, 'service-accounts.json')
const { gateway } = describeShop()

/** Runs the command as an operator does. */
const operate = async (...args: string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--conditions=techshop-source',
    command,
    '--file',
    file,
    ...args,
  ])
  return stdout.trim()
}

const refusal = (...args: string[]): Promise<string> =>
  operate(...args).then(
    () => 'done',
    (error) => error.stderr.trim(),
  )

const directory = await mkdtemp(path.join(tmpdir(), 'service-account-'))
t.teardown(() => rm(directory, { recursive: true }))
t.teardown(() => rm(file, { force: true }))

/** A key of another team, and the file with its public half that the shop is given. */
const makeKey = async (name: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const publicFile = path.join(directory, `${name}.pem`)
  await writeFile(publicFile, publicKey.export({ type: 'spki', format: 'pem' }))
  return { publicFile, privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })) }
}

const clientWith = (privateKey: string, scope?: string) =>
  createClient({
    baseUrl: gateway,
    retry: { maxAttempts: 1 },
    token: serviceAccountToken({ clientId: 'price-robot', privateKey, scope }),
  })

type Client = ReturnType<typeof clientWith>

/** What every service says to a program: whether it may list orders, see drafts, and create a category. */
const answersTo = async (client: Client): Promise<string[]> => {
  const said = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (error) => (isProblem(error, 'unauthenticated', 'forbidden') ? error.problem : String(error)),
    )
  return [
    await said(client.orders.page({ limit: 1 })),
    await said(client.products.page({ limit: 1, status: 'any' })),
    await said(client.categories.create({ slug: `robot-${Date.now()}`, name: 'Robot' })),
  ]
}

const stranger = ['unauthenticated', 'unauthenticated', 'unauthenticated']
const known = ['done', 'done', 'forbidden']
const until = (client: Client, expected: string[]) =>
  eventuallyAnswers(
    () => answersTo(client),
    (answers) => String(answers) === String(expected),
  )

t.test('a program of another team gets an account, changes its key at work, and loses the account', async (t) => {
  const [first, second] = [await makeKey('first'), await makeKey('second')]
  const [old, next] = [clientWith(first.privateKey), clientWith(second.privateKey)]
  t.same(await answersTo(old), stranger, 'without an account')

  const added = await operate(
    'add',
    'price-robot',
    '--scopes',
    'catalog:write orders:read',
    '--public-key',
    first.publicFile,
  )
  const [, oldId = ''] = /keys: (\S+)$/.exec(added) ?? []
  await until(old, known)
  t.same(
    await answersTo(clientWith(first.privateKey, 'orders:read')),
    ['done', 'forbidden', 'forbidden'],
    'it may ask for less',
  )

  await operate('add-key', 'price-robot', '--public-key', second.publicFile)
  await until(next, known)
  t.same(await answersTo(old), known, 'the old key is good until it goes')
  await operate('remove-key', 'price-robot', '--key-id', oldId)
  await until(old, stranger)
  t.same(await answersTo(next), known)

  t.match(await operate('list'), /^price-robot {2}catalog:write orders:read {2}keys: \S+$/)
  await operate('revoke', 'price-robot')
  await until(next, stranger)
  t.equal(await operate('list'), 'no service accounts')
})

t.test('the command refuses what would not do, and changes nothing', async (t) => {
  const key = await makeKey('third')
  const privateFile = path.join(directory, 'private.pem')
  await writeFile(privateFile, key.privateKey)
  const weak = path.join(directory, 'weak.pem')
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 })
  await writeFile(weak, rsa.publicKey.export({ type: 'spki', format: 'pem' }))
  const add = (id: string, scopes: string, publicKey: string) =>
    refusal('add', id, '--scopes', scopes, '--public-key', publicKey)
  t.match(await add('robot', 'orders:read', privateFile), /this is a private key/)
  t.match(await add('robot', 'orders:read', weak), /at least 2048 bits/)
  t.match(await add('robot', 'orders:all', key.publicFile), /scopes are one or more of/)
  t.match(await add('robot', '', key.publicFile), /scopes are one or more of/)
  t.match(await add('https://id', 'orders:read', key.publicFile), /a client id has/)
  t.match(await refusal('revoke', 'robot'), /there is no account robot/)
  t.match(await refusal('dance'), /usage/)
  t.equal(await operate('list'), 'no service accounts')
})
