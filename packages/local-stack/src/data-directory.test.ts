import { StartError } from '@techshop/process-supervisor/start-error'
import t from 'tap'
import { requireFreeSpace } from './data-directory.ts'

t.test('a start on a disk that is nearly full is refused, saying how much is free', async (t) => {
  t.throws(() => requireFreeSpace('/data', 12 * 1024 * 1024), {
    constructor: StartError,
    message: /\/data: only 12 MB/,
  })
  t.doesNotThrow(() => requireFreeSpace('/data', 1024 * 1024 * 1024))
})
