#!/usr/bin/env node
// Writes what docker-compose.yml needs and nobody else may know. Runs on any Node from 20 on with nothing installed.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../../..')
const usage = `usage: infra/write-env [--development] [--directory <folder>]
Writes .env and infra/.secrets/ with new random secrets. What is there is kept; a secret that is missing is added.
  --development   also publishes PostgreSQL and NATS on this machine, and exempts it from rate limits
  --directory     instead of the repository`

/** Begins with a letter and has no special one, so that it is a word in a URL and in any configuration file. */
const password = () => `p${randomBytes(24).toString('hex')}`

/** Of this repository; what is wrong in one, a check of the repository says. */
const manifests = readdirSync(path.join(root, 'services')).flatMap((name) => {
  const file = path.join(root, 'services', name, 'service.json')
  return existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8'))] : []
})
const databases = manifests.filter(({ database }) => database).map(({ name }) => name.toUpperCase())
const signingKeys = manifests.flatMap(({ environment = [] }) =>
  environment.filter(({ secret }) => secret === 'signing-keys').map(({ name }) => name),
)
const signingKey = () => `k${Date.now().toString(36)}:${randomBytes(32).toString('base64url')}`
/** How each secret is made, by the name of its variable. */
const secrets = {
  POSTGRES_PASSWORD: password,
  POSTGRES_MONITOR_PASSWORD: password,
  ...Object.fromEntries(
    databases.flatMap((service) => [
      [`POSTGRES_${service}_PASSWORD`, password],
      [`POSTGRES_${service}_OWNER_PASSWORD`, password],
      [`NATS_${service}_PASSWORD`, password],
    ]),
  ),
  NATS_OPERATOR_PASSWORD: password,
  NATS_READER_PASSWORD: password,
  ...Object.fromEntries(signingKeys.map((name) => [name, signingKey])),
  GRAFANA_PASSWORD: password,
}
/** What need not be secret. */
const settings = {
  STAFF_ISSUER: 'techshop-local',
  STAFF_AUDIENCE: 'techshop',
  TECHSHOP_VERSION: 'development',
  PLATFORM_VERSION: 'development',
  COLOUR: 'blue',
}
const development = {
  COMPOSE_FILE: 'docker-compose.yml:infra/docker/development.yml',
  // This machine, as containers see it.
  RATE_LIMIT_EXEMPT: '172.30.81.1/32',
}

/** The key that signs staff tokens where there is no identity provider, and its public half for the services. */
const writeStaffKey = (directory) => {
  const privateFile = path.join(directory, 'staff-key.json')
  if (existsSync(privateFile)) return
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = { ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), alg: 'EdDSA', use: 'sig' }
  const { d: _, ...publicKey } = key
  writeFileSync(path.join(directory, 'staff-jwks.json'), JSON.stringify({ keys: [publicKey] }, null, 2))
  writeFileSync(privateFile, JSON.stringify(key, null, 2), { mode: 0o600 })
}

/** A place for the address that alerts go to; Alertmanager shows them without it. */
const writeAlertFile = (directory) => {
  const file = path.join(directory, 'alert_webhook_url')
  if (!existsSync(file)) writeFileSync(file, '')
}

/** The programs of other teams with their public keys: none, until `npm run service-account` adds one. */
const writeServiceAccounts = (directory) => {
  const file = path.join(directory, 'accounts/service-accounts.json')
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 })
  if (!existsSync(file)) writeFileSync(file, '{"accounts":[]}\n')
}

const namesIn = (text) => new Set([...text.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name))

const main = () => {
  const { values } = parseArgs({
    options: { development: { type: 'boolean', default: false }, directory: { type: 'string', default: root } },
  })
  const file = path.join(values.directory, '.env')
  const before = existsSync(file) ? readFileSync(file, 'utf8').replace(/(?<!\n)$/, '\n') : ''
  const known = namesIn(before)
  const wanted = { ...settings, ...(values.development && development), ...secrets }
  const added = Object.entries(wanted)
    .filter(([name]) => !known.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'function' ? value() : value}`)
  writeFileSync(file, `${before}${added.map((line) => `${line}\n`).join('')}`, { mode: 0o600 })
  // Containers read single files of it, whoever they run as; nobody else gets into the folder.
  const directory = path.join(values.directory, 'infra/.secrets')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  writeStaffKey(directory)
  writeAlertFile(directory)
  writeServiceAccounts(directory)
  console.log(`${file}: ${added.length} variables added, ${known.size} kept`)
}

try {
  main()
} catch (error) {
  if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error
  console.error(`${error.message}\n${usage}`)
  process.exitCode = 2
}
