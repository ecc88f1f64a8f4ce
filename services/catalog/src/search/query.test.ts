import t from 'tap'
import { searchQueryApart, searchQueryOf } from './query.ts'
import { queryText } from './search-terms.ts'
import { shopWordsOf } from './shop-words.ts'

const shop = shopWordsOf(
  [
    { id: 'computers', name: 'Computers', parentId: null },
    { id: 'laptops', name: 'Laptops', parentId: 'computers' },
    { id: 'gaming', name: 'Gaming Laptops', parentId: 'laptops' },
    { id: 'chargers', name: 'Chargers', parentId: null },
    { id: 'powerbanks', name: 'Power Banks', parentId: null },
    { id: 'both', name: 'Keyboards & Mice', parentId: null },
  ],
  [
    ['laptop', 'notebook'],
    ['noise cancelling', 'anc'],
    ['mouse', 'computer mouse'],
  ],
)
const words = (text: string) => queryText(searchQueryOf(text, shop).words)
const things = (text: string) => searchQueryOf(text, shop).things

t.test('every word is wanted, the last one perhaps unfinished, and plurals as their singular', async (t) => {
  t.equal(words('cables 7 pad'), "('cable' & '7' & 'pad':*)")
  t.equal(words('batteries'), "('battery':* | 'batterie':*)")
})

t.test('what is typed in one is one term, which its parts make where those are words', async (t) => {
  t.equal(words('usb-c'), "'usbc':*")
  t.equal(words('WH-1000XM4'), "'wh1000xm4':*")
  t.equal(words('wi-fi'), "('wifi':* | ('wi' & 'fi':*))")
})

t.test('two words beside each other may be one', async (t) => {
  t.equal(words('micro sd'), "(('micro' & 'sd':*) | 'microsd':*)")
})

t.test('a number and its unit are one term, together or apart', async (t) => {
  for (const text of ['256gb', '256 GB', '256-GB', '256 gigabytes']) t.equal(words(text), "'256gb'", text)
  for (const text of ['13.3in', '13,3 Zoll', '13.3"']) t.equal(words(text), "'13.3in'", text)
})

t.test('scripts without spaces are wanted pair by pair, one character as a beginning', async (t) => {
  t.equal(words('无线鼠标'), "('无线' & '线鼠' & '鼠标')")
  t.equal(words('鼠'), "'鼠':*")
})

t.test('synonyms stand for each other, whole phrases too', async (t) => {
  t.equal(words('notebook'), "('notebook':* | 'laptop')")
  t.equal(words('anc cable'), "(('anc' | (('noise' & 'cancelling') | 'noisecancelling')) & 'cable':*)")
})

t.test('a category named, in other words too, is the thing itself, with all below it', async (t) => {
  for (const text of ['laptop', 'Laptops', 'notebooks', 'red laptop', 'laptop 16gb', 'laptop for gaming']) {
    t.same(things(text), ['laptops', 'gaming'], text)
  }
  t.same(things('gaming laptop'), ['gaming'])
  for (const text of ['powerbank', 'power bank', 'power-banks']) t.same(things(text), ['powerbanks'], text)
  t.ok(queryText(searchQueryOf('laptop', shop).terms).includes("'claptops' | 'cgaming'"))
})

t.test('the last thing named is wanted, and what is made for another thing is none', async (t) => {
  t.same(things('laptop charger'), ['chargers'])
  t.same(things('charger for laptop'), ['chargers'])
  t.same(things('laptop bag'), [])
})

t.test('a category of several things is none of them', async (t) => {
  t.same(things('mouse'), [])
})

t.test('words that say nothing themselves are not wanted, unless they are all there is', async (t) => {
  t.equal(words('a pad for the desk'), "('pad' & 'desk':*)")
  t.equal(words('the'), "'the':*")
})

t.test('where nothing has it as typed, what was typed in one is taken apart', async (t) => {
  t.equal(queryText(searchQueryApart('m2x 16gb', shop)?.words ?? { any: [] }), "(('m' & '2' & 'x') & ('16' & 'gb':*))")
  t.equal(searchQueryApart('plain words', shop), undefined)
})

t.test('a word is looked for in a sample, however many ways there are to say it; two words are not', async (t) => {
  for (const text of ['lamp', 'laptop', 'anc', 'wi-fi', 'power bank']) t.ok(searchQueryOf(text, shop).isSingle, text)
  for (const text of ['red lamp', 'red laptop', 'micro sd', '无线鼠标'])
    t.notOk(searchQueryOf(text, shop).isSingle, text)
})

t.test('nothing typed finds nothing', async (t) => {
  t.equal(queryText(searchQueryOf('?!', shop).terms), '')
})
