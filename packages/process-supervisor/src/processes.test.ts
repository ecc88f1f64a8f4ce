import t from 'tap'
import { parseProcStat, parsePsLine } from './processes.ts'

const stat = (state: string) =>
  `4242 (name (with) braces) ${state} 17 4240 4200 0 -1 4194304 1 0 0 0 2 1 0 0 20 0 1 0 987654 2596864 200 18446744073709551615`

t.test('a process of /proc is read whatever its name is', async (t) => {
  t.strictSame(parseProcStat(stat('S'), 'boot'), { pid: 4242, parentPid: 17, groupId: 4240, identity: 'boot/987654' })
})

t.test('a zombie is no process', async (t) => {
  t.equal(parseProcStat(stat('Z'), 'boot'), undefined)
  t.equal(parsePsLine('  7 1 7 Z    Sun Nov 22 22:35:01 2026'), undefined)
})

t.test('a process of ps is read, its start time being its identity', async (t) => {
  t.strictSame(parsePsLine('  7     1     5 Ss+  Sun Nov 22 22:35:01 2026'), {
    pid: 7,
    parentPid: 1,
    groupId: 5,
    identity: 'Sun Nov 22 22:35:01 2026',
  })
  t.equal(parsePsLine(''), undefined)
})
