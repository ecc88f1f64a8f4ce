import t from 'tap'
import { isSpelt, searchText, searchWords } from './words.ts'

t.test('words lose case, accents and punctuation', async (t) => {
  t.same(searchWords('Écran 27" “Ultra-HD” (USB‑C), Größe: Ø 3.5'), [
    'ecran',
    '27',
    'ultra',
    'hd',
    'usb',
    'c',
    'grosse',
    'o',
    '3',
    '5',
  ])
})

t.test('what is not seen or typed is no part of a word', async (t) => {
  t.same(searchWords('Core™ i7, Aurora® Lap\u00adtop, No\u200bte\u2060book\ufeff'), [
    'core',
    'i7',
    'aurora',
    'laptop',
    'notebook',
  ])
})

t.test('other scripts stay words', async (t) => {
  t.same(searchWords('НОУТБУК 笔记本'), ['ноутбук', '笔记本'])
})

t.test('a word is cut where it is too long, never within a character', async (t) => {
  const [word = ''] = searchWords(`x${'𐐨'.repeat(200)}`)
  t.equal(word.length, 199)
  t.ok(word.isWellFormed())
})

t.test('what has no word is empty', async (t) => {
  t.equal(searchText(' -- ', '!'), '')
})

t.test('numbers, codes and scraps can not be misspelt', async (t) => {
  t.same(['laptop', 'ноутбук', '512', 'usb3', 'gb', 'x'.repeat(41)].filter(isSpelt), ['laptop', 'ноутбук'])
})
