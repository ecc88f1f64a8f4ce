import { fileURLToPath } from 'node:url'
import t from 'tap'
import { sourceHash } from './source-hash.ts'

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))

t.test('the same texts and files have the same hash', async (t) => {
  t.equal(await sourceHash(['a'], [file('./sweep.ts')]), await sourceHash(['a'], [file('./sweep.ts')]))
})

t.test('another text or another file makes another hash', async (t) => {
  const hash = await sourceHash(['a'], [file('./sweep.ts')])
  t.not(await sourceHash(['b'], [file('./sweep.ts')]), hash)
  t.not(await sourceHash(['a'], [file('./template.ts')]), hash)
})

t.test('what a file imports from this workspace counts, so naming it again changes nothing', async (t) => {
  const server = await sourceHash([], [file('./nats.ts')])
  const imported = [
    './nats.ts',
    '../../process-supervisor/src/ports.ts',
    '../../process-supervisor/src/port-reservation.ts',
    '../../process-supervisor/src/programs.ts',
  ]
  t.equal(await sourceHash([], imported.map(file)), server)
})
