import t from 'tap'
import { needsAscii, slugOfName } from './slug-of-name.ts'

t.test('Latin letters lose their marks; of German ones the two points become an e', async (t) => {
  t.equal(slugOfName('  Aurora 14" Läptop, groß '), 'aurora-14-laptop-gross')
  t.equal(slugOfName('Kühlgerät für Öl, GROẞ', { isGerman: true }), 'kuehlgeraet-fuer-oel-gross')
  t.equal(slugOfName('Kamerové čidlo №5 Core™ i7 🎧'), 'kamerove-cidlo-5-core-i7')
})

t.test('letters that ASCII has no form of are asked for, and left out where nobody writes them', async (t) => {
  for (const name of ['東芝', 'Наушники', 'Ακουστικά', 'سماعات', 'אוזניות', '헤드폰', 'Sørensen', 'Łódź']) {
    t.ok(needsAscii(name), name)
  }
  for (const name of ['Größe', 'Läptop 14"', 'Tiếng Việt', 'USB™ 3.2 🎧']) t.notOk(needsAscii(name), name)
  t.equal(slugOfName('東芝 X1'), 'x1')
  t.equal(slugOfName('東芝'), '')
})

t.test('a slug is no longer than an address likes, and ends with a word', async (t) => {
  t.equal(slugOfName(`${'a'.repeat(79)} b`), 'a'.repeat(79))
})
