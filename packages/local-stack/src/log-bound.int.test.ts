import { closeSync, mkdtempSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import t from 'tap'
import { boundLogs } from './log-bound.ts'
import { openLog } from './log-file.ts'

t.test('a log that has grown large begins anew under those who write it, and one older is kept', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'techshop-logs-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'access.log')
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
