import t from 'tap'
import type { TextStorage } from '../islands/browser-storage.ts'
import { chooseLocale, keepLocale } from './language.ts'

const memory = (): TextStorage => {
  const texts = new Map<string, string>()
  return {
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
  }
}

t.test('the console begins in the first language of the browser that it speaks', async (t) => {
  t.equal(chooseLocale(memory(), ['de-AT', 'en']), 'de')
  t.equal(chooseLocale(memory(), ['fr-FR', 'DE', 'en-US']), 'de')
  t.equal(chooseLocale(memory(), ['en-GB', 'de']), 'en')
})

t.test('whoever prefers no language that the console speaks reads English', async (t) => {
  for (const preferred of [[], ['fr'], ['den', ''], ['x-de']]) t.equal(chooseLocale(memory(), preferred), 'en')
})

t.test('a language that staff have chosen is kept, whatever the browser prefers', async (t) => {
  const storage = memory()
  keepLocale(storage, 'de')
  t.equal(chooseLocale(storage, ['en']), 'de')
  keepLocale(storage, 'en')
  t.equal(chooseLocale(storage, ['de']), 'en')
})
