import t from 'tap'
import { containerOptions } from './container-options.ts'

t.test('TLS is on when certificate and key are mounted, and only then', async (t) => {
  const mounted = ['/run/tls/tls.crt', '/run/tls/tls.key']
  t.ok(containerOptions({}, (file) => mounted.includes(file), '1.30.2').tls)
  t.notOk(containerOptions({}, (file) => file === mounted[0], '1.30.2').tls)
})

t.test('a reload is gentle with an Nginx that can do it', async (t) => {
  const gently = (version: string) => containerOptions({}, () => false, version).reloadsGently
  t.strictSame(['1.22.1', '1.27.3', '1.27.4', '1.30.0', '2.0.0', ''].map(gently), [
    false,
    false,
    true,
    true,
    true,
    false,
  ])
})

t.test('lists are separated by commas', async (t) => {
  const env = { RATE_LIMIT_EXEMPT: '172.30.81.1/32, 10.0.0.0/8', COLOUR: 'green' }
  const { rateLimitExempt, colour, corsOrigins } = containerOptions(env, () => false, '')
  t.strictSame([rateLimitExempt, colour, corsOrigins], [['172.30.81.1/32', '10.0.0.0/8'], 'green', []])
})
