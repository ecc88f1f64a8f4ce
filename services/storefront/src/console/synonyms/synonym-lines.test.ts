import t from 'tap'
import { enConsole } from '../../texts/en.console.ts'
import { readLines, writeLines } from './synonym-lines.ts'

const read = (text: string) => readLines(text, enConsole.synonyms)

t.test('what is written as lines is read as the same groups', async (t) => {
  const groups = [
    ['laptop', 'notebook'],
    ['wi-fi', 'wlan', 'wireless network'],
  ]
  t.same(read(writeLines(groups)), { groups })
})

t.test('blank lines, spaces, and the line ends of any system mean nothing', async (t) => {
  t.same(read(' a ,b,\r\n\r\n  \rc,d '), {
    groups: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  })
})

t.test('the first line that is no group is named by its number', async (t) => {
  t.match(read('a, b\n\nalone').problem, /^Line 3:/)
  t.match(read('a, a').problem, /^Line 1:/)
  t.match(read(Array.from({ length: 21 }, (_, n) => n).join()).problem, /^Line 1:/)
  t.match(read(`a, ${'x'.repeat(61)}`).problem, /60 letters/)
  t.match(read('a, b\n'.repeat(501)).problem, /500 groups/)
})
