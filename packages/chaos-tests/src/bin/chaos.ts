import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { longDeck, shortDeck } from '../faults/plan.ts'
import { report, tooLittle } from '../report.ts'
import { runChaos } from '../run.ts'

const usage = `npm run chaos -- [options]

  --minutes 2   how long faults strike; from 5 on with an outage of PostgreSQL of half a minute now and then
  --seed 42     decides on all faults and all that users want; without it a new one
  --keep        keeps the history, the logs and the data of a run without violations, too
  --help        this text`

const positive = (name: string, text: string): number => {
  const number = Number(text)
  if (!(number > 0 && Number.isFinite(number))) throw new Error(`--${name} must be a number above 0, not "${text}"`)
  return number
}

const parse = () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '2' },
      seed: { type: 'string', default: String(1 + Math.floor(Math.random() * 999_999)) },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  return { ...values, minutes: positive('minutes', values.minutes), seed: positive('seed', values.seed) }
}

const run = async ({ minutes, seed, keep }: ReturnType<typeof parse>): Promise<number> => {
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ending.abort())
  process.once('disconnect', () => ending.abort())
  const directory = await mkdtemp(path.join(tmpdir(), `techshop-chaos-${seed}-`))
  console.log(`seed ${seed}, ${minutes} minutes; history, logs and data are in ${directory}`)
  const result = await runChaos({
    seed,
    deck: minutes < 5 ? shortDeck : longDeck,
    goesOn: (_, elapsedMs) => elapsedMs < minutes * 60_000,
    directory,
    log: (line) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`),
    signal: ending.signal,
  })
  console.log(report(result))
  const little = tooLittle(result)
  if (little) console.log(little)
  const failed = result.violations.length > 0 || little !== undefined
  if (failed || keep) {
    const { history: _, answers: __, ...records } = result.evidence
    await writeFile(path.join(directory, 'records.json'), JSON.stringify(records))
    console.log(`seed ${seed}; the history is ${result.historyFile}, what was on record and the logs are beside it`)
  } else await rm(directory, { recursive: true, force: true })
  return failed ? 1 : 0
}

try {
  const args = parse()
  if (args.help) console.log(usage)
  else process.exitCode = await run(args)
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
if (process.connected) process.disconnect()
