import { closeSync, mkdtempSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import t, { type Test } from 'tap'
import { boundLogs } from './log-bound.ts'
import { openLog } from './log-file.ts'

const folderOf = (t: Test) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'techshop-logs-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  return folder
}

t.test('a log that has grown large begins anew under those who write it, and one older is kept', async (t) => {
  const folder = folderOf(t)
  const file = path.join(folder, 'catalog-1.log')
  const small = path.join(folder, 'nats.log')
  writeFileSync(small, 'short\n')
  const log = openLog(file)
  for (const line of ['first line\n', 'second line\n']) {
    writeSync(log, line)
    boundLogs(folder, 8)
  }
  writeSync(log, 'third\n')
  closeSync(log)
  boundLogs(folder, 8)
  t.equal(readFileSync(file, 'utf8'), 'third\n')
  t.equal(readFileSync(`${file}.1`, 'utf8'), 'second line\n')
  t.equal(readFileSync(small, 'utf8'), 'short\n')
})

t.test('a log whose writer opens it anew when told to loses no line', async (t) => {
  const folder = folderOf(t)
  const file = path.join(folder, 'access.log')
  let log = openLog(file)
  writeSync(log, 'first line\n')
  boundLogs(folder, 8, {
    'access.log': () => {
      writeSync(log, 'written before it was opened anew\n')
      closeSync(log)
      log = openLog(file)
    },
  })
  writeSync(log, 'third\n')
  closeSync(log)
  t.equal(readFileSync(`${file}.1`, 'utf8'), 'first line\nwritten before it was opened anew\n')
  t.equal(readFileSync(file, 'utf8'), 'third\n')
})
