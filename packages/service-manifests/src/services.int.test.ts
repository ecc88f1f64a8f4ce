import t from 'tap'
import { apiServiceNames, serviceNames, services, servicesInBackupOrder, servicesWithStream } from './services.ts'

t.test('the manifests of this repository are valid, and tell its services apart', async (t) => {
  t.ok(apiServiceNames.length >= 3)
  t.equal(services.filter(({ kind }) => kind === 'pages').length, 1)
  t.equal(new Set(serviceNames).size, services.length)
  for (const { name, stream } of servicesWithStream) t.strictSame(stream.subjects, [`${name}.>`])
})

t.test('the order of backups is that of the manifests', async (t) => {
  const order = servicesInBackupOrder.map(({ database }) => database.backupOrder)
  t.ok(order.length >= 3)
  t.strictSame(
    order,
    order.toSorted((one, other) => one - other),
  )
})
