// Keeps the documents as they are now as the released ones: all of them, or none when one breaks its released form.
import { repository } from '../documents.ts'
import { release } from '../release.ts'

const { breaks, idle } = await release(repository, new Date().toISOString().slice(0, 10))
const refusals = [
  ...Object.entries(breaks).flatMap(([name, some]) => some.map((text) => `${name}: ${text}`)),
  ...idle.map(({ document, break: text }) => `${document}: the correction of "${text}" corrects nothing`),
]
if (refusals.length > 0) {
  console.error(`Nothing is released. Move a major version first, or take back:\n  ${refusals.join('\n  ')}`)
  process.exitCode = 1
} else console.log(`released: ${Object.keys(breaks).join(', ')}`)
