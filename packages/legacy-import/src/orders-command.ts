import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { OrderImportResult } from '@techshop/contracts/order-import'
import { textLines } from '@techshop/service-runtime/text-lines'

/** More than the command says of any line. */
const maxLineBytes = 64 * 1024

/**
 * Runs orders' command `import-orders` in a shell, feeds it lines as it takes them, and yields what it says of each.
 * @throws Error when it ends before its last line, or says what is no result
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
  for await (const lines of textLines(child.stdout, maxLineBytes)) {
    for (const { text } of lines) yield resultOf(text, command)
  }
  const [code] = await exit
  if (code !== 0) throw new Error(`the command of orders ended with ${code}: ${command}`)
  await fed
}

const resultOf = (text: string | undefined, command: string): OrderImportResult => {
  try {
    return JSON.parse(text ?? '')
  } catch {
    const said = text === undefined ? `more than ${maxLineBytes} bytes in a line` : text.slice(0, 200)
    throw new Error(`the command of orders says what is no result: ${said} (${command})`)
  }
}
