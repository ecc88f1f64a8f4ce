import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { repositoryRoot } from './command.ts'

interface ComposeService {
  readonly image: string
  readonly build?: object
  readonly user?: string
  readonly read_only?: boolean
  readonly init?: boolean
  readonly cap_drop?: readonly string[]
  readonly security_opt?: readonly string[]
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
}

const text = readFileSync(path.join(repositoryRoot, 'docker-compose.yml'), 'utf8')
const file = parse(text, { merge: true }) as {
  readonly services: Readonly<Record<string, ComposeService>>
  readonly volumes: Readonly<Record<string, unknown>>
}
const services = Object.entries(file.services)

t.test('no container can write to its own files, gain rights, or do what only root can', async (t) => {
  for (const [name, service] of services) {
    t.equal(service.read_only, true, name)
    t.strictSame(service.cap_drop, ['ALL'], name)
    t.strictSame(service.security_opt, ['no-new-privileges:true'], name)
    t.equal(service.init, true, name)
  }
})

t.test('every image from elsewhere is pinned to a version', async (t) => {
  for (const [name, service] of services.filter(([, { build }]) => !build)) {
    if (service.image.startsWith('${')) continue
    t.match(service.image, /^[\w./-]+:v?\d+\.\d+[\w.-]*(@sha256:[0-9a-f]{64})?$/, name)
  }
})

t.test(
  'what is published is published on this machine alone unless told otherwise, and monitoring apart from the shop',
  async (t) => {
    const published = services.flatMap(([name, { ports = [] }]) => ports.map((port: string) => [name, port] as const))
    t.equal(published.length, 5)
    for (const [name, port] of published) {
      const address = name === 'gateway' ? 'BIND_ADDRESS' : 'MONITORING_BIND_ADDRESS'
      t.ok(port.startsWith(`\${${address}:-127.0.0.1}:`), `${name}: ${port}`)
    }
  },
)

t.test('no secret has a default', async (t) => {
  const secrets = [...text.matchAll(/\$\{(\w*(?:PASSWORD|_KEYS))([^}]*)\}/g)]
  t.ok(secrets.length > 10)
  for (const [, name = '', rest] of secrets) {
    t.notMatch(rest, /^:?-/, name)
    t.match(text, `\${${name}:?run infra/write-env}`, `${name} is required`)
  }
})

t.test('every folder and volume that is mounted is there', async (t) => {
  for (const [name, { volumes = [] }] of services)
    for (const volume of volumes) {
      const source = volume.replace(/^\$\{\w+:-([^}]*)\}/, '$1').split(':')[0] ?? ''
      if (source.startsWith('/') || source.startsWith('./infra/.secrets')) continue
      const found = source.startsWith('.') ? existsSync(path.join(repositoryRoot, source)) : source in file.volumes
      t.ok(found, `${name}: ${volume}`)
    }
})
