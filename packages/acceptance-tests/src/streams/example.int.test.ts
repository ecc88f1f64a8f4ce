import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import t from 'tap'
import { createProduct } from '../goods.ts'
import { staffCall } from '../shop.ts'
import { connectTo, readerUrl } from './event-streams.ts'

const example = path.join(import.meta.dirname, '../testing/follow-products-process.ts')
const page = path.join(import.meta.dirname, '../../../../docs/events.md')

t.test('the page about events shows the example as it is run here', async (t) => {
  t.ok((await readFile(page, 'utf8')).includes(`\`\`\`ts\n${await readFile(example, 'utf8')}\`\`\`\n`))
})

t.test('the example hears as the user reader of a product that is sold, and that it is gone', async (t) => {
  const url = readerUrl
  if (!url) {
    t.pass('the example', { skip: 'NATS_READER_URL is not set: only the shop itself knows its reader' })
    return
  }
  const follower = spawn(process.execPath, [example], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { NATS_URL: url },
  })
  t.teardown(async () => {
    follower.kill()
    const connection = await connectTo(url)
    await (await connection.jetstreamManager()).consumers.delete('CATALOG', 'reader')
    await connection.close()
  })
  const lines = createInterface({ input: follower.stdout })[Symbol.asyncIterator]()
  const untilSaid = async (line: string): Promise<boolean> => {
    for (;;) {
      const next = await lines.next()
      if (next.done || next.value === line) return !next.done
    }
  }
  const product = await createProduct([{ stock: 1 }])
  t.ok(await untilSaid(`sold: ${product.name}`))
  const { headers } = await staffCall('GET', `/api/products/${product.id}`)
  await staffCall('DELETE', `/api/products/${product.id}`, { headers: { 'if-match': headers.get('etag') ?? '' } })
  t.ok(await untilSaid(`gone: ${product.name}`))
})
