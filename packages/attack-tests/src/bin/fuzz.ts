// Sends attacking requests to every operation of a shop and prints what it answered; exits 1 when it broke its word.
import { randomInt } from 'node:crypto'
import { parseFuzzArguments, usage } from '../fuzz/arguments.ts'
import { fuzzShop } from '../fuzz/fuzz-shop.ts'
import { tableOf, violationText } from '../fuzz/table.ts'
import { withOwnShop } from '../own-shop.ts'
import { runningShop } from '../running-shop.ts'

const args = (() => {
  try {
    return parseFuzzArguments(process.argv.slice(2), randomInt(1_000_000_000))
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
})()

const fuzz = async (): Promise<void> => {
  const shop = runningShop()
  const services = Object.fromEntries(Object.entries(shop.services).map(([name, { url }]) => [name, url]))
  const begun = performance.now()
  const reports = await fuzzShop(shop, args, args.direct ? services : {})
  const seconds = Math.round((performance.now() - begun) / 1_000)
  console.log(`${tableOf(reports)}\n\nseed ${args.seed}, ${seconds} s${args.direct ? ', past the gateway' : ''}`)
  const broken = reports.filter(({ violation }) => violation)
  for (const report of broken) console.log(`\n${violationText(report, args.seed)}`)
  if (broken.length > 0) process.exitCode = 1
}

await (process.env.STACK_FILE ? fuzz() : withOwnShop(fuzz))
