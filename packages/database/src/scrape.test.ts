import t from 'tap'
import { readForScrape } from './scrape.ts'

t.test('a reading that fails is no error of the scrape', async (t) => {
  await t.resolves(readForScrape(() => Promise.reject(new Error('away')))())
})

t.test('a reading that hangs holds up no scrape, and is not begun again while it hangs', async (t) => {
  let begun = 0
  let finish = () => {}
  const collect = readForScrape(() => {
    begun += 1
    return new Promise((resolve) => {
      finish = resolve
    })
  })
  await collect()
  await collect()
  t.equal(begun, 1)
  finish()
  await new Promise(setImmediate)
  const third = collect()
  t.equal(begun, 2)
  finish()
  await third
})
