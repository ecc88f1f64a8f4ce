import { Readable } from 'node:stream'
import t from 'tap'
import { decodedText, hasLostText, isKnownCharset } from './text-encoding.ts'

const decode = async (chunks: Buffer[], charset?: string) => {
  const decoded = decodedText(Readable.from(chunks), charset)
  let text = ''
  for await (const some of decoded) text += some
  return { text, encoding: decoded.encoding }
}
const cut = (bytes: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size))

const text = 'slug;name\r\nmütze;Größe – 5 €\r\n'
const utf16be = (of: string) => Buffer.from(of, 'utf16le').swap16()
const windows1252 = Buffer.from(text.replace('–', '\x96').replace('€', '\x80'), 'latin1')

const forms: Record<string, [Buffer, encoding: string, charset?: string]> = {
  'UTF-8': [Buffer.from(text), 'utf-8'],
  'UTF-8 with its mark': [Buffer.from(`\ufeff${text}`), 'utf-8'],
  'UTF-8 with its mark, declared as another': [Buffer.from(`\ufeff${text}`), 'utf-8', 'windows-1252'],
  'Windows-1252': [windows1252, 'windows-1252'],
  'Windows-1252, declared as ISO 8859-1': [windows1252, 'windows-1252', 'iso-8859-1'],
  'UTF-16LE': [Buffer.from(text, 'utf16le'), 'utf-16le'],
  'UTF-16LE with its mark': [Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
  'UTF-16BE': [utf16be(text), 'utf-16be'],
  'UTF-16BE with its mark, declared without its order': [utf16be(`\ufeff${text}`), 'utf-16be', 'utf-16'],
}

for (const [name, [bytes, encoding, charset]] of Object.entries(forms)) {
  t.test(`${name} is read rightly, wherever the chunks were cut`, async (t) => {
    for (const size of [1, 2, 3, 5, bytes.length]) {
      t.same(await decode(cut(bytes, size), charset), { text, encoding }, `chunks of ${size}`)
    }
  })
}

t.test('the first character beyond ASCII may come late', async (t) => {
  const ascii = Buffer.alloc(300_000, 'a')
  t.same((await decode([ascii, Buffer.from([0xfc])])).encoding, 'windows-1252')
  t.same((await decode([ascii, Buffer.from('ü')])).encoding, 'utf-8')
  t.same((await decode([ascii])).encoding, 'utf-8')
  t.same(await decode([]), { text: '', encoding: 'utf-8' })
})

t.test('a few bytes that are not UTF-8 do not make a file Windows-1252: they are lost, and found to be', async (t) => {
  const { text: read, encoding } = await decode([Buffer.from('üüü'), Buffer.from([0xfc, 0x0a]), Buffer.from('ü')])
  t.same({ read, encoding }, { read: 'üüü\ufffd\nü', encoding: 'utf-8' })
  t.ok(hasLostText(read, encoding))
  t.notOk(hasLostText('üüü', encoding))
})

t.test('bytes that stand for nothing in Windows-1252 are found, as is half a pair of UTF-16', async (t) => {
  const undefinedByte = await decode([Buffer.from([0x81])], 'windows-1252')
  t.ok(hasLostText(undefinedByte.text, undefinedByte.encoding))
  const half = await decode([Buffer.from('\ud83d', 'utf16le')], 'utf-16le')
  t.ok(hasLostText(half.text, half.encoding))
})

t.test('a charset is one of the Encoding Standard', async (t) => {
  for (const charset of ['utf-8', 'utf8', 'Windows-1252', 'latin1', 'utf-16', 'iso-8859-15'])
    t.ok(isKnownCharset(charset))
  for (const charset of ['', 'nonsense', 'utf-9']) t.notOk(isKnownCharset(charset))
})
