import t from 'tap'
import { cpuMsOf, machineBusyMsOf, residentMiBOf } from './proc.ts'

t.test('processor time is that of the process and of the children it waited for, whatever its name is', async (t) => {
  const stat = '4242 (a (b) c) S 17 4240 4200 0 -1 4194304 1 0 0 0 20 1 300 4000 20 0 1 0 987654 2596864 200'
  t.equal(cpuMsOf(stat), 43_210)
})

t.test('what is no stat of a process is refused', async (t) => {
  t.throws(() => cpuMsOf('4242 (name) S 17'), /not the stat/)
})

t.test('resident memory is read in MiB', async (t) => {
  t.equal(residentMiBOf('Name:\tnode\nVmHWM:\t  999999 kB\nVmRSS:\t   51200 kB\nThreads:\t7\n'), 50)
  t.equal(residentMiBOf('Name:\tzombie\n'), 0)
})

t.test('a machine is busy with whatever is no idling and no waiting for disks, other machines included', async (t) => {
  t.equal(machineBusyMsOf('cpu  1 20 300 9999 8888 4000 50000 600000 7 7\ncpu0 1 1 1 1 1 1 1 1 0 0\n'), 6_543_210)
  t.throws(() => machineBusyMsOf('intr 1 2 3'), /not the stat/)
})
