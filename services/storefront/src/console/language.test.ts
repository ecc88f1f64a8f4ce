import t from 'tap'
import { memoryStorage } from '../testing/memory-storage.ts'
import { chooseLocale, keepLocale } from './language.ts'

t.test('the console begins in the first language of the browser that it speaks', async (t) => {
  t.equal(chooseLocale(memoryStorage(), ['de-AT', 'en']), 'de')
  t.equal(chooseLocale(memoryStorage(), ['fr-FR', 'DE', 'en-US']), 'de')
  t.equal(chooseLocale(memoryStorage(), ['en-GB', 'de']), 'en')
})

t.test('whoever prefers no language that the console speaks reads English', async (t) => {
  for (const preferred of [[], ['fr'], ['den', ''], ['x-de']]) t.equal(chooseLocale(memoryStorage(), preferred), 'en')
})

t.test('a language that staff have chosen is kept, whatever the browser prefers', async (t) => {
  const storage = memoryStorage()
  keepLocale(storage, 'de')
  t.equal(chooseLocale(storage, ['en']), 'de')
  keepLocale(storage, 'en')
  t.equal(chooseLocale(storage, ['de']), 'en')
})
