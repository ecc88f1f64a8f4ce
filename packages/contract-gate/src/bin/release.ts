// Keeps the documents as they are now as the released ones; one that breaks its released form is left alone.
import { contracts, release } from '../documents.ts'

for (const contract of contracts) {
  const breaks = await release(contract)
  if (breaks.length === 0) {
    console.log(`${contract.name}: released`)
    continue
  }
  console.error(`${contract.name}: not released, move its major version first:\n  ${breaks.join('\n  ')}`)
  process.exitCode = 1
}
