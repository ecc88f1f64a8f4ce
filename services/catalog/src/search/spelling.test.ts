import t from 'tap'
import { halvesOf, lettersApart, likeliest, oneSlipFrom } from './spelling.ts'

const shop = new Set(['laptop', 'printer', 'phone'])

t.test('letters that changed places are one slip, as is one put in, left out or changed', async (t) => {
  for (const typed of ['latpop', 'laptopp', 'lapop', 'laxtop']) t.equal(lettersApart(typed, 'laptop', 2), 1, typed)
  t.equal(lettersApart('latpop', 'lever', 2) > 2, true)
})

t.test('what two changed places or one letter less make is looked up', async (t) => {
  t.ok(oneSlipFrom('latpop').includes('laptop'))
  t.ok(oneSlipFrom('lapttop').includes('laptop'))
})

t.test('the nearest known word is meant, one of the shop before others as near', async (t) => {
  t.equal(likeliest('latpop', ['latch', 'lever', 'laptop', 'lapel'], shop), 'laptop')
  t.equal(likeliest('prinner', ['prisoner', 'printer'], shop), 'printer')
  t.equal(likeliest('phono', ['phons', 'phone'], shop), 'phone')
})

t.test('a short word is another word when two letters differ', async (t) => {
  t.equal(likeliest('cable', ['table', 'cattle'], new Set()), 'table')
  t.equal(likeliest('cable', ['cobra'], new Set()), undefined)
})

t.test('an unfinished word is corrected as far as it goes', async (t) => {
  t.equal(likeliest('gmaep', ['gamepad'], new Set()), 'gamepad')
})

t.test('words run together are cut in two everywhere that leaves two words', async (t) => {
  t.same(halvesOf('deskfan'), [
    ['des', 'kfan'],
    ['desk', 'fan'],
  ])
})
