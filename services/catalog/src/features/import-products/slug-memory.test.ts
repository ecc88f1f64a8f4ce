import t from 'tap'
import { SlugMemory } from './slug-memory.ts'

t.test('each slug is new once, however many there are', async (t) => {
  const memory = new SlugMemory()
  const slugs = Array.from({ length: 20_000 }, (_, i) => `product-${i}`)
  t.ok(slugs.every((slug) => memory.add(slug)))
  t.notOk(slugs.some((slug) => memory.add(slug)))
  t.equal(memory.size, 20_000)
  t.ok(memory.add(''))
})
