import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { OrderImportResult } from '@techshop/contracts/order-import'

/**
 * Runs orders' command `import-orders` in a shell, feeds it lines as it takes them, and yields what it says of each.
 * @throws Error when it ends before its last line
 */
export async function* throughOrdersCommand(
  command: string,
  lines: AsyncIterable<string>,
): AsyncGenerator<OrderImportResult> {
  const child = spawn('sh', ['-c', command], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exit = once(child, 'close')
  const fed = pipeline(Readable.from(lines), child.stdin)
  // Whoever reads hears of it below; until then it must not look as if nobody would.
  fed.catch(() => undefined)
  for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line)
  const [code] = await exit
  if (code !== 0) throw new Error(`the command of orders ended with ${code}: ${command}`)
  await fed
}
