import t from 'tap'
import { chunksOf, pairsOf } from './chunks.ts'

const joined = (text: string) => chunksOf(text).map((chunk) => chunk.joined)
const segments = (text: string) => chunksOf(text).map((chunk) => chunk.segments.map(({ text }) => text).join('|'))

t.test('what is written in one is one chunk, however it is joined', async (t) => {
  t.same(joined('Wi-Fi wi‑fi USB-C f/1.8 grandma’s R&D'), ['wifi', 'wifi', 'usbc', 'f1.8', 'grandmas', 'rd'])
  t.same(joined('one, two (three) — four'), ['one', 'two', 'three', 'four'])
})

t.test('a chunk is cut where letters meet digits and where the script changes', async (t) => {
  t.same(segments('16gb WH-1000XM4 無線2.4G'), ['16|gb', 'wh|1000|xm|4', '無線|2.4|g'])
})

t.test('a number is the same with a point or a comma, and with its thousands grouped or not', async (t) => {
  t.same(joined('13.3 13,3 10,000 10.000 10000 802.11ax 5.1.2'), [
    '13.3',
    '13.3',
    '10000',
    '10000',
    '10000',
    '802.11ax',
    '5.1.2',
  ])
})

t.test('marks after a number are inches, unless they enclose words', async (t) => {
  t.same(joined('27" monitor'), ['27', 'in', 'monitor'])
  t.same(joined('“Aurora 14”'), ['aurora', '14'])
})

t.test('syllables of Hangul are compared, not the letters they are made of', async (t) => {
  t.same(pairsOf(joined('무선마우스')[0] ?? ''), ['무선', '선마', '마우', '우스'])
})
