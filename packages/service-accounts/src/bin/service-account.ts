// Changes the service accounts of a shop; the services see it within five seconds.
import { readFile, rename, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Accounts, add, addKey, find, RefusedChange, removeKey, revoke } from '../accounts.ts'
import { readPublicKey } from '../public-key.ts'

const USAGE = `usage: service-account [--file .techshop/service-accounts.json]
  list
  add <client id> --scopes "catalog:write orders:read" --public-key <file>
  add-key <client id> --public-key <file>
  remove-key <client id> --key-id <id>
  revoke <client id>`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', default: '.techshop/service-accounts.json' },
    scopes: { type: 'string', default: '' },
    'public-key': { type: 'string' },
    'key-id': { type: 'string', default: '' },
  },
})
const [command, clientId = ''] = positionals

const readAccounts = async (): Promise<Accounts> => {
  const text = await readFile(values.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{"accounts":[]}'
    throw error
  })
  return JSON.parse(text).accounts
}

const publicKey = async () => {
  const file = values['public-key']
  if (file === undefined) throw new RefusedChange('--public-key names a file with the public key')
  return readPublicKey(await readFile(file, 'utf8'))
}

const changed = async (accounts: Accounts): Promise<Accounts | undefined> => {
  const scopes = values.scopes.split(' ').filter(Boolean)
  if (command === 'add') return add(accounts, { clientId, scopes, keys: [await publicKey()] })
  if (command === 'add-key') return addKey(accounts, clientId, await publicKey())
  if (command === 'remove-key') return removeKey(accounts, clientId, values['key-id'])
  return command === 'revoke' ? revoke(accounts, clientId) : undefined
}

const show = (accounts: Accounts): void => {
  if (accounts.length === 0) console.log('no service accounts')
  for (const { clientId: id, scopes, keys } of accounts) {
    console.log(`${id}  ${scopes.join(' ')}  keys: ${keys.map(({ kid }) => kid).join(', ') || 'none'}`)
  }
}

try {
  const before = await readAccounts()
  const after = await changed(before)
  if (after) {
    await writeFile(`${values.file}.new`, `${JSON.stringify({ accounts: after }, null, 2)}\n`)
    await rename(`${values.file}.new`, values.file)
    show(command === 'revoke' ? [] : [find(after, clientId)])
  } else if (command === 'list') show(before)
  else throw new RefusedChange(USAGE)
} catch (error) {
  if (!(error instanceof RefusedChange)) throw error
  console.error(error.message)
  process.exitCode = 2
}
