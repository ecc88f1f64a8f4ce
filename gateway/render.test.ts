import { readFileSync } from 'node:fs'
import path from 'node:path'
import { problemTypes } from '@techshop/contracts/problem'
import t from 'tap'
import { type GatewayOptions, renderGateway } from './render.ts'
import { type RoutedService, routedServices } from './services.ts'

const options: GatewayOptions = {
  listenHost: '127.0.0.1',
  port: 8081,
  runtimeDir: '/run/gateway',
  upstreams: {
    catalog: ['127.0.0.1:1001', '127.0.0.1:1002'],
    categories: ['127.0.0.1:1003'],
    orders: [],
    storefront: ['[::1]:1005'],
  },
  assets: { '/docs/': '/srv/docs' },
  corsOrigins: ['https://shop.example'],
  rateLimits: true,
}
const file = (name: string, changed: Partial<GatewayOptions> = {}) =>
  renderGateway({ ...options, ...changed })[name] ?? ''

t.test('no placeholder is left in any file', async (t) => {
  for (const [name, content] of Object.entries(renderGateway(options))) t.notMatch(content, /\{\{/, name)
})

t.test('one instance is never put aside, several are', async (t) => {
  const upstreams = file('upstreams.conf')
  t.match(upstreams, 'server 127.0.0.1:1003 max_fails=0;')
  t.match(upstreams, /server 127\.0\.0\.1:1001 max_fails=3 fail_timeout=2s;/)
  t.match(upstreams, 'server 127.0.0.1:1002 max_fails=0 backup;')
})

t.test('each service has its paths, and its own locations in the place of those that all have', async (t) => {
  const receipts: RoutedService = {
    name: 'receipts',
    kind: 'api',
    prefixes: [
      { path: '/api/receipts', cached: false },
      { path: '/api/receipt-files', cached: true },
    ],
    ownLocations: 'location = /api/receipts {\n  proxy_buffering off;\n  proxy_pass http://receipts;\n}\n',
  }
  const files = renderGateway(options, [receipts, { ...receipts, name: 'desk', kind: 'pages', prefixes: [] }])
  const locations = files['locations.conf'] ?? ''
  t.equal(locations.split('location = /api/receipts {').length, 2)
  t.match(locations, 'location = /api/receipts {\n  proxy_buffering off;')
  t.match(locations, 'location /api/receipts/ {\n  proxy_pass http://receipts;')
  t.match(locations, /location \^~ \/api\/receipt-files\/ \{[^@]*error_page 418 = @deletion_receipt_files;/)
  t.match(locations, /location \/ \{[^}]*proxy_pass http:\/\/desk;/)
  const main = files['nginx.conf'] ?? ''
  t.match(main, 'default desk;\n    "~^/api/(?:receipts|receipt-files)(?:/|$)" receipts;')
  t.match(main, '"~^/api/(?:receipt-files)(?:/[^ ]*)? $" "";')
})

t.test('all that the services say stands in the configuration', async (t) => {
  const locations = file('locations.conf')
  for (const { name, prefixes, ownLocations } of routedServices) {
    t.ok(locations.includes(ownLocations), name)
    for (const prefix of prefixes) t.ok(locations.includes(`${prefix.path}/ {`), prefix.path)
  }
})

t.test('a service without instances still gives a configuration', async (t) => {
  t.match(file('upstreams.conf'), /upstream orders \{[^}]*no-instance\.sock/)
})

t.test('values that could break out of the configuration are refused', async (t) => {
  t.throws(() => file('nginx.conf', { runtimeDir: '/run/"; daemon on' }), RangeError)
  t.throws(() => file('nginx.conf', { corsOrigins: ['https://shop.example/path'] }), RangeError)
  t.throws(() => file('nginx.conf', { upstreams: { ...options.upstreams, orders: ['a;b:1'] } }), RangeError)
  t.throws(() => file('nginx.conf', { assets: { '/docs': '/srv/docs' } }), RangeError)
})

t.test('loopback is exempt from the flood limits only without rateLimits', async (t) => {
  t.notMatch(file('nginx.conf'), '127.0.0.0/8')
  t.match(file('nginx.conf', { rateLimits: false }), '127.0.0.0/8 0;')
})

t.test('every problem of the gateway stands in the catalogue of problem types, word for word', async (t) => {
  const problems = readFileSync(path.join(import.meta.dirname, 'problems.conf'), 'utf8')
  const block = (name: string) => problems.match(new RegExp(`\\$${name} \\{([^}]*)\\}`))?.[1] ?? ''
  const names = [...block('problem_name').matchAll(/(\d{3}|default) ([\w-]+);/g)]
  t.ok(names.length > 10)
  for (const [, status = '', name = ''] of names) {
    const type = problemTypes[name as keyof typeof problemTypes]
    t.ok(type, name)
    if (status !== 'default') t.equal(type.status, Number(status), name)
    t.match(block('problem_title'), `${status} "${type.title}";`)
    t.match(block('problem_detail'), `${status} "`, `${status} has a detail`)
  }
})
