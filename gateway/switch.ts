// `node switch.ts <colour>`, in the gateway's container: from now on the instances of this colour serve.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

const [colour = ''] = process.argv.slice(2)
if (!/^[a-z]{1,16}$/.test(colour)) {
  console.error('usage: node switch.ts <colour>')
  process.exit(2)
}
const file = '/var/lib/gateway/colour'
writeFileSync(`${file}.new`, colour)
renameSync(`${file}.new`, file)

const serves = (): boolean => {
  const serving = JSON.parse(readFileSync('/run/gateway/serving.json', 'utf8')) as { colour: string | null }
  return serving.colour === colour
}
const patienceMs = 15_000
for (const until = Date.now() + patienceMs; !serves(); ) {
  if (Date.now() > until) {
    console.error(`the gateway does not take up ${colour}`)
    process.exit(1)
  }
  await delay(100)
}
