import { Readable } from 'node:stream'
import t from 'tap'
import { type TextLine, textLines } from './text-lines.ts'

const cut = async (chunks: (string | Buffer)[], maxBytes = 20): Promise<[number, string | undefined, boolean][]> => {
  const lines: TextLine[] = []
  for await (const some of textLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), maxBytes))
    lines.push(...some)
  return lines.map(({ number, text, isUtf8 }) => [number, text?.trim(), isUtf8])
}

t.test('lines are whole wherever the chunks were cut, even within a character', async (t) => {
  const bytes = Buffer.from('größe\r\nzwei\n\ndrei')
  for (let size = 1; size <= bytes.length; size += 1) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    )
    t.same(await cut(chunks), [
      [1, 'größe', true],
      [2, 'zwei', true],
      [4, 'drei', true],
    ])
  }
})

t.test('a line that is too long is reported, and the next one is read', async (t) => {
  t.same(await cut(['x'.repeat(15), 'x'.repeat(15), '\nshort\n', 'y'.repeat(20), '\n']), [
    [1, undefined, true],
    [2, 'short', true],
    [3, 'y'.repeat(20), true],
  ])
})

t.test('a line that is no UTF-8 is reported, and the next one is read', async (t) => {
  t.same(await cut([Buffer.from([0xff, 0xfe, 0x0a]), 'fine\n']), [
    [1, undefined, false],
    [2, 'fine', true],
  ])
})

t.test('a byte order mark is no part of the first line', async (t) => {
  t.same(await cut(['\ufeffa\n']), [[1, 'a', true]])
})
