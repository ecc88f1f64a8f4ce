import { Image } from '@techshop/contracts/product'
import fc from 'fast-check'
import t from 'tap'
import { pictureFault } from './picture-fault.ts'

const origins = ['https://pictures.example', 'http://127.0.0.1:81']
const { pattern } = Image.properties.url as unknown as { pattern: string }
const inContract = new RegExp(pattern, 'u')

t.test('whatever is accepted can be read by those who show it, and is of the shop or an allowed origin', async (t) => {
  const piece = fc.constantFrom(
    ...['https://', 'http://', '/', '//', '\\', '[', ']', '@', ':', '%', '%00', '#', '?', '..', 'pictures.example'],
    ...['127.0.0.1:81', 'evil.example', 'a', '.svg', ':99999', 'xn--', 'é'],
  )
  const address = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))
  let accepted = 0
  const property = fc.property(address, (url) => {
    if (!inContract.test(url) || pictureFault(url, origins) !== undefined) return true
    accepted += 1
    return [...origins, 'https://shop.example'].includes(new URL(url, 'https://shop.example').origin)
  })
  fc.assert(property, { numRuns: 5_000 })
  t.ok(accepted > 100, `${accepted} were accepted`)
})

t.test('what is refused is told why', async (t) => {
  t.equal(pictureFault('/assets/products/a.svg', []), undefined)
  t.equal(pictureFault('https://pictures.example/a.jpg', origins), undefined)
  t.equal(pictureFault('https://[', origins), 'is no address that a browser can load')
  t.equal(
    pictureFault('https://evil.example/a.jpg', ['https://pictures.example']),
    'no page shows pictures of https://evil.example: only of this shop itself (/assets/…), https://pictures.example',
  )
})
