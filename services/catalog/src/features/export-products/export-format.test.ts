import t from 'tap'
import { exportFormat } from './export-format.ts'

t.test('who names no format gets NDJSON', async (t) => {
  for (const accept of [undefined, '', '*/*', 'application/*', 'text/csv;q=0.5, */*']) {
    t.equal(exportFormat(accept), 'application/x-ndjson', String(accept))
  }
})

t.test('who prefers CSV gets it', async (t) => {
  for (const accept of ['text/csv', 'text/*', 'application/x-ndjson;q=0.5, text/csv', 'Text/CSV; charset=utf-8']) {
    t.equal(exportFormat(accept), 'text/csv', accept)
  }
})

t.test('who takes neither gets nothing', async (t) => {
  t.equal(exportFormat('application/json'), undefined)
  t.equal(exportFormat('*/*;q=0'), undefined)
})
