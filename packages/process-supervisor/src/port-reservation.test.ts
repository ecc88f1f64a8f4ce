import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { reservePort } from './port-reservation.ts'

const reserveElsewhere = (directory: string, port: number): string => {
  const module = JSON.stringify(path.join(import.meta.dirname, 'port-reservation.ts'))
  const script = `import { reservePort } from ${module}; console.log(reservePort(${port}, ${JSON.stringify(directory)}))`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }).stdout.trim()
}

t.test('a port that a living process has claimed is nobody else’s', async (t) => {
  const directory = t.testdir()
  t.ok(reservePort(10_001, directory))
  t.equal(reserveElsewhere(directory, 10_001), 'false')
  t.equal(reserveElsewhere(directory, 10_002), 'true')
})

t.test('a claim ends with its process, in order or not', async (t) => {
  const directory = t.testdir()
  t.equal(reserveElsewhere(directory, 10_003), 'true')
  t.notOk(existsSync(path.join(directory, '10003')))
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(path.join(directory, '10004'), String(pid))
  t.ok(reservePort(10_004, directory))
})
