import { Readable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import t from 'tap'
import { csvItems } from './csv-items.ts'
import type { ImportItem } from './import-item.ts'

const read = async (chunks: Iterable<string | Buffer>, charset?: string): Promise<ImportItem[]> => {
  const items: ImportItem[] = []
  const bytes = Readable.from(
    (function* () {
      for (const chunk of chunks) yield Buffer.from(chunk)
    })(),
  )
  for await (const some of csvItems(bytes, { currency: 'USD', charset })) items.push(...some)
  return items
}
const productsIn = (items: readonly ImportItem[]) =>
  items.map((item) => ('product' in item ? item.product : `${item.line}: ${item.failure.detail}`))
const header = 'slug,name,attribute:brand,sku,price'
const hat = {
  slug: 'hat',
  name: 'Hat',
  attributes: { brand: 'Acme' },
  variants: [{ sku: 'H', price: { amount: 4990 } }],
}

const asSpreadsheetsWrite = {
  'semicolons and decimal commas': 'slug;name;attribute:brand;sku;price\r\nhat;Hat;Acme;H;49,90\r\n',
  tabs: 'slug\tname\tattribute:brand\tsku\tprice\r\nhat\tHat\tAcme\tH\t49.90\r\n',
  'a sep= line': `sep=;\r\n${header.replaceAll(',', ';')}\r\nhat;Hat;Acme;H;49.90\r\n`,
  'a quoted sep= line and a byte order mark': `\ufeff"sep=,"\n${header}\nhat,Hat,Acme,H,49.90\n`,
  'empty columns and rows at the end': `${header},,\r\nhat,Hat,Acme,H,49.90,,\r\n,,,,,,\r\n\r\n , ,,,,,\r\n`,
  'mixed line ends': `${header}\nhat,Hat,Acme,H,49.90\r\ncap,Cap,Acme,C,1\rbag,Bag,Acme,B,1\n`,
  'no line end at all': `${header}\nhat,Hat,Acme,H,49.90`,
  'spaces around the names of columns': `slug , name,attribute:brand, sku,price\nhat,Hat,Acme,H,49.90\n`,
}
for (const [name, file] of Object.entries(asSpreadsheetsWrite)) {
  t.test(`a file with ${name} is read`, async (t) => {
    const products = productsIn(await read([file]))
    t.match(products[0], hat)
    for (const other of products.slice(1)) t.match(other, { attributes: { brand: 'Acme' } })
    t.equal(products.length, name === 'mixed line ends' ? 3 : 1)
    t.same(productsIn(await read([...file])), products, 'whatever the chunks')
  })
}

t.test(
  'each row has the line that an editor shows, quoted line breaks of any kind and empty lines included',
  async (t) => {
    const rows = ['sep=,', header, '"a","two\r\nlines",x,A,1', '', '"b","two\nlines",x,B,1', 'c,C,x,C,1', 'd,short']
    const items = await read([rows.join('\r\n')])
    t.same(
      items.map(({ line }) => line),
      [3, 6, 8, 9],
    )
  },
)

t.test('a row that does not fit its header is refused in words, and the next one is read', async (t) => {
  const rows = [header, 'a,A,x,A,1,beyond', 'b,B,x', 'c,C,x,C,49,90', 'hat,Hat,Acme,H,49.90']
  const items = productsIn(await read([rows.join('\n')]))
  t.match(items.slice(0, 3), [/6 cells, the header has 5/, /3 cells, the header has 5/, /comma in it needs quotes/])
  t.match(items[3], hat)
})

t.test('rows that can not be decoded fail by themselves, and each says the encoding that was taken', async (t) => {
  const good = 'hat,Hüte,Ácme,H,1\n'
  const items = await read([`${header}\n`, good, Buffer.from('bad,M\xfcll,x,B,1\n', 'latin1'), 'cap,Kappe ü,x,C,1\n'])
  t.match(items, [
    { product: { name: 'Hüte' }, encoding: 'utf-8' },
    { line: 3, failure: { detail: /lost or not utf-8, in: name/ } },
    { product: { name: 'Kappe ü' } },
  ])
  const latin = Buffer.from(`${header}\nhat,H\xfcte,Acme,H,1\n`, 'latin1')
  t.match(await read([latin]), [{ product: { name: 'Hüte' }, encoding: 'windows-1252' }])
  t.match(await read([latin], 'utf-8'), [{ failure: { detail: /not utf-8/ }, encoding: 'utf-8' }])
})

t.test('a mark before what would be a formula is taken away', async (t) => {
  const [item] = await read([`${header}\nhat,'=1+1,'-20,H,1\n`])
  t.match(item, { product: { name: '=1+1', attributes: { brand: '-20' } } })
})

t.test('rows of one slug that come again further down are refused together', async (t) => {
  const rows = [header, 'a,A,x,A,1', 'b,B,x,B,1', 'a,A,x,A2,1', 'a,A,x,A3,1', 'c,C,x,C,1']
  t.match(productsIn(await read([rows.join('\n')])), [
    { slug: 'a' },
    { slug: 'b' },
    /^4: The rows of a product must follow each other/,
    { slug: 'c' },
  ])
})

t.test('rows of one slug without end cost no memory: the product is refused and the next one read', async (t) => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const heap: number[] = []
  function* rows() {
    yield `${header}\n`
    const prose = 'x'.repeat(1_000)
    for (let megabyte = 0; megabyte < 24; megabyte += 1) {
      yield Array.from({ length: 1_000 }, (_, i) => `same,${prose},x,s-${megabyte}-${i},1\n`).join('')
      if (megabyte === 3 || megabyte === 23) {
        collect()
        heap.push(process.memoryUsage().heapUsed)
      }
    }
    yield 'hat,Hat,Acme,H,49.90\n'
  }
  const items = await read(rows())
  t.match(productsIn(items), [/at most 200 rows/, hat])
  const [first = 0, last = 0] = heap
  t.ok(last - first < 7_000_000, `the heap grew by ${last - first} bytes while 20 MB were read`)
})

t.test('a header that nothing can be made of is refused, with a bounded list of what is wrong', async (t) => {
  const refusal = async (text: string) => read([text]).catch((thrown) => thrown)
  for (const file of ['x', '\nx', 'slug;name', `${header},price`, `${header},,other`]) {
    t.match(await refusal(`${file}\n`), { type: 'invalid-request' }, file)
  }
  const many = Array.from({ length: 900 }, (_, i) => `c${i}`).join(',')
  t.equal((await refusal(`${many}\n`)).errors.length, 50)
})
