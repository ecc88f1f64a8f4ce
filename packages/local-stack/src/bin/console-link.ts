// `npm run console [-- --data-dir DIR]` prints a link to the staff console of a running shop, and stays until it was used.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { consoleLinkLifetimeMs, offerConsoleLink } from '../console-link.ts'
import type { StackDescription } from '../stack-description.ts'

const { values } = parseArgs({ options: { 'data-dir': { type: 'string', default: '.techshop' } } })
const file = path.join(values['data-dir'], 'stack.json')
const describe = (): StackDescription => JSON.parse(readFileSync(file, 'utf8'))

const findGateway = (): string | undefined => {
  try {
    return describe().gateway
  } catch {
    return undefined
  }
}

const gateway = findGateway()
if (gateway === undefined) {
  console.error(`techshop: no shop runs here (there is no ${file}): start one with \`npm start\``)
  process.exit(1)
}
const link = await offerConsoleLink(gateway, () => describe().staffToken)
console.log(`${link.url}\n(works once, within ${consoleLinkLifetimeMs / 60_000} minutes, while this runs)`)
const outOfTime = setTimeout(() => process.exit(0), consoleLinkLifetimeMs)
await link.used
clearTimeout(outOfTime)
link.close()
