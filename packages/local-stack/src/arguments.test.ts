import { StartError } from '@techshop/process-supervisor/start-error'
import t from 'tap'
import { parseArguments } from './arguments.ts'

t.test('everything is optional', async (t) => {
  t.strictSame(parseArguments([]), {
    help: false,
    port: 8081,
    dataDir: '.techshop',
    replicas: {},
    products: undefined,
    rateLimits: false,
    corsOrigins: [],
    watch: false,
    oneProcess: false,
  })
})

t.test('each option is understood', async (t) => {
  const args = '--port 9000 --data-dir /tmp/x --replicas catalog=2,orders=3 --products 10000 --rate-limits --watch'
  const origins = '--cors-origins http://localhost:5173,https://tools.example'
  t.strictSame(parseArguments(`${args} ${origins}`.split(' ')), {
    help: false,
    port: 9000,
    dataDir: '/tmp/x',
    replicas: { catalog: 2, orders: 3 },
    products: 10000,
    rateLimits: true,
    corsOrigins: ['http://localhost:5173', 'https://tools.example'],
    watch: true,
    oneProcess: false,
  })
  t.equal(parseArguments(['--one-process']).oneProcess, true)
})

t.test('a bad value is refused with what the option takes', async (t) => {
  const refused: [string[], RegExp][] = [
    [['--port', 'http'], /--port must be a whole number from 1 to 65535, not "http"/],
    [['--port', '65536'], /--port must be/],
    [['--port', '0'], /--port must be/],
    [['--port', '80.5'], /--port must be/],
    [['--cors-origins', 'localhost:5173'], /--cors-origins takes origins such as http:\/\/localhost:5173, not/],
    [['--cors-origins', 'http://localhost/'], /--cors-origins takes origins/],
    [['--products', '0'], /--products must be a whole number/],
    [['--products=-3'], /--products must be a whole number/],
    [['--replicas', 'catalogue=2'], /--replicas takes NAME=N with a name of catalog, categories, orders, storefront/],
    [['--replicas', 'catalog'], /--replicas takes NAME=N/],
    [['--replicas', 'catalog=2=3'], /--replicas takes NAME=N/],
    [['--replicas', 'catalog=none'], /--replicas must be a whole number/],
    [['--one-process', '--replicas', 'catalog=2'], /--one-process and --replicas exclude each other/],
    [['--data-dir', ''], /--data-dir needs the path/],
    [['--prot', '1'], /Unknown option '--prot'/],
    [['8081'], /Unexpected argument '8081'/],
    [['--port'], /--port/],
  ]
  for (const [args, message] of refused) {
    t.throws(() => parseArguments(args), { constructor: StartError, message }, args.join(' '))
  }
})
