import t from 'tap'
import { databaseConnections, sizeOf } from './size.ts'

const database = { backupOrder: 1 }
const large = { minReplicas: 3, maxReplicas: 10, cpu: '250m', memory: '320Mi', memoryLimit: '768Mi' }

t.test('a service has the size that its manifest says, and is small when it says none', async (t) => {
  t.equal(sizeOf({ size: large }), large)
  t.ok(sizeOf({}).maxReplicas < large.maxReplicas)
})

t.test('each service with a database that is added gets its connections', async (t) => {
  t.equal(databaseConnections([]), 100)
  t.equal(databaseConnections([{ database, size: large }]), 200)
  const two = [
    { database, size: large },
    { database, size: large },
  ]
  t.equal(databaseConnections(two), 300)
  t.equal(databaseConnections([...two, { size: large }]), 300, 'one without a database takes none')
  t.equal(databaseConnections([...two, { database }]), 300)
  t.equal(databaseConnections([...two, { database }, { database }]), 400)
})
