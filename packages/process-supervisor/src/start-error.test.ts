import t from 'tap'
import { explainSystemError, StartError } from './start-error.ts'

const systemError = (code: string, path?: string) => Object.assign(new Error(`${code}: failed`), { code, path })

t.test('a full disk is named as such', async (t) => {
  t.match(explainSystemError(systemError('ENOSPC', '/data/x')), {
    name: 'StartError',
    message: /^\/data\/x: the disk is full/,
  })
  t.match(explainSystemError(new Error('initdb: could not write: No space left on device')), {
    message: /disk is full/,
  })
})

t.test('a place that may not be written is named with a way out', async (t) => {
  for (const code of ['EACCES', 'EPERM', 'EROFS']) {
    t.match(explainSystemError(systemError(code, '/data')), { name: 'StartError', message: /\/data: .*--data-dir/ })
  }
})

t.test('other errors stay as they are', async (t) => {
  const bug = new TypeError('undefined is not a function')
  const explained = new StartError('said already')
  t.equal(explainSystemError(bug), bug)
  t.equal(explainSystemError(explained), explained)
})
