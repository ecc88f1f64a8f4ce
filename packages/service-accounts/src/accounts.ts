import type { StaffScope } from '@techshop/contracts/operations'
import { staffScopes } from '@techshop/contracts/staff-scopes'
import type { ServiceAccount } from '@techshop/service-runtime/service-accounts'

export type Accounts = readonly ServiceAccount[]

/** Says in words why something can't be done. */
export class RefusedChange extends Error {}

const CLIENT_ID = /^[a-z][a-z0-9-]{2,62}$/
/** One that is used, and one that takes its place. */
const MAX_KEYS = 2

const isScope = (word: string): word is StaffScope => (staffScopes as readonly string[]).includes(word)

export const find = (accounts: Accounts, clientId: string): ServiceAccount => {
  const account = accounts.find((each) => each.clientId === clientId)
  if (!account) throw new RefusedChange(`there is no account ${clientId}`)
  return account
}

const replace = (accounts: Accounts, changed: ServiceAccount): Accounts =>
  accounts.map((each) => (each.clientId === changed.clientId ? changed : each))

export const add = (accounts: Accounts, { clientId, scopes, keys }: ServiceAccount): Accounts => {
  if (!CLIENT_ID.test(clientId)) {
    throw new RefusedChange('a client id has 3 to 63 lower-case letters, digits and dashes, a letter first')
  }
  if (accounts.some((each) => each.clientId === clientId)) throw new RefusedChange(`${clientId} is taken`)
  if (scopes.length === 0 || !scopes.every(isScope)) {
    throw new RefusedChange(`scopes are one or more of ${staffScopes.join(', ')}`)
  }
  return [...accounts, { clientId, scopes, keys }]
}

export const addKey = (accounts: Accounts, clientId: string, key: ServiceAccount['keys'][number]): Accounts => {
  const account = find(accounts, clientId)
  if (account.keys.some(({ kid }) => kid === key.kid)) throw new RefusedChange(`${clientId} has this key already`)
  if (account.keys.length >= MAX_KEYS)
    throw new RefusedChange(`${clientId} has ${MAX_KEYS} keys: remove the old one first`)
  return replace(accounts, { ...account, keys: [...account.keys, key] })
}

export const removeKey = (accounts: Accounts, clientId: string, kid: string): Accounts => {
  const account = find(accounts, clientId)
  const keys = account.keys.filter((key) => key.kid !== kid)
  if (keys.length === account.keys.length) throw new RefusedChange(`${clientId} has no key ${kid}`)
  return replace(accounts, { ...account, keys })
}

export const revoke = (accounts: Accounts, clientId: string): Accounts => {
  const { clientId: gone } = find(accounts, clientId)
  return accounts.filter((each) => each.clientId !== gone)
}
