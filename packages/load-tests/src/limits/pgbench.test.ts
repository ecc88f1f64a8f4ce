import t from 'tap'
import { pgbenchFigures } from './pgbench.ts'

const report = `pgbench (15.18 (Debian 15.18-0+deb12u1), server 18.4)
transaction type: reference/list.sql
scaling factor: 1
query mode: prepared
number of clients: 10
number of threads: 1
duration: 2 s
number of transactions actually processed: 5000
number of failed transactions: 3 (0.060%)
latency average = 4.000 ms
initial connection time = 30.123 ms
tps = 2500.000000 (without initial connection time)
`

t.test('the report of pgbench is read', async (t) => {
  t.same(pgbenchFigures(report), { requests: 5000, seconds: 2, errors: 3 })
  t.throws(() => pgbenchFigures('pgbench: error: connection failed'), /not the report/)
})
