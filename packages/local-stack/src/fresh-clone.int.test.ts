import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eventually } from '@techshop/process-supervisor/eventually'
import { plainCommand } from '@techshop/process-supervisor/plain-command'
import { freePort } from '@techshop/process-supervisor/ports'
import { processTree, sendSignal } from '@techshop/process-supervisor/processes'
import t, { type Test } from 'tap'
import { bareEnvironment, cloneInto } from './fixtures/clone.ts'

const order = {
  customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
  shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
  items: [{ sku: 'AUR-14-512', quantity: 1 }],
}

const npmStart = async (t: Test, directory: string, home: string) => {
  const port = await freePort()
  const startedAtMs = performance.now()
  const npm = spawn(...plainCommand('npm', ['start', '--', '--port', String(port)]), {
    cwd: directory,
    env: { ...bareEnvironment(), HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  t.teardown(() => {
    for (const pid of processTree(npm.pid as number)) sendSignal(pid, 'SIGKILL')
  })
  let output = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk))
  await eventually('the shop is ready', () => {
    if (npm.exitCode !== null) throw new Error(output)
    return output.includes('Stop with Ctrl-C')
  })
  const stop = async () => {
    const exit = once(npm, 'exit')
    process.kill(-(npm.pid as number), 'SIGINT')
    await exit
  }
  const seconds = (performance.now() - startedAtMs) / 1000
  const saidSeconds = Number(/ready after ([\d.]+) s/.exec(output)?.[1])
  return { url: `http://127.0.0.1:${port}`, seconds, saidSeconds, stop }
}

t.test(
  'in a fresh clone with an empty home, `npm start` serves a shop that takes orders and finds them again',
  async (t) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'techshop-clone-'))
    t.teardown(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }))
    const [clone, home] = [path.join(folder, 'shop'), path.join(folder, 'home')]
    mkdirSync(home)
    cloneInto(clone)

    const first = await npmStart(t, clone, home)
    t.comment(`first start: ${first.seconds.toFixed(1)} s`)
    t.ok(first.saidSeconds > 0.8 * first.seconds, `it says ${first.saidSeconds} s, installing included`)
    const page = await fetch(first.url)
    t.equal(page.status, 200)
    t.match(await page.text(), 'TechShop')
    const placed = await fetch(`${first.url}/api/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), prefer: 'wait=10' },
      body: JSON.stringify(order),
    })
    t.equal(placed.status, 201)
    const { id, accessToken } = (await placed.json()) as { id: string; accessToken: string }
    await first.stop()

    const second = await npmStart(t, clone, home)
    t.comment(`second start: ${second.seconds.toFixed(1)} s`)
    const found = await fetch(`${second.url}/api/orders/${id}`, { headers: { authorization: `Bearer ${accessToken}` } })
    t.match(await found.json(), { id, status: 'confirmed' })
    await second.stop()
  },
)
