import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BenchArguments, parseArguments, usage } from '../arguments.ts'
import { runProfiles } from '../profile-run.ts'
import { chartsSvg } from '../report/charts.ts'
import { reportOf, summaryOf } from '../report/report.ts'
import { writeReport, writeSummary } from '../report/write.ts'
import { runBench } from '../run.ts'

const run = async (args: BenchArguments, command: string): Promise<void> => {
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ending.abort())
  process.once('disconnect', () => ending.abort())
  const directory = await mkdtemp(path.join(tmpdir(), 'techshop-bench-'))
  const startedAtMs = performance.now()
  const log = (line: string) =>
    console.log(`${((performance.now() - startedAtMs) / 1000).toFixed(1).padStart(6)} s  ${line}`)
  try {
    const options = { ...args, command, directory, log, signal: ending.signal }
    if (args.profile) return await runProfiles(options, args.profile)
    const results = await runBench(options)
    const report = reportOf(results)
    console.log(`\n${report}\n`)
    if (args.report) await writeReport(args.report, report, chartsSvg(results))
    if (args.write) await writeSummary(args.write, summaryOf(results))
  } catch (error) {
    if (!ending.signal.aborted) throw error
    console.log('stopped')
    process.exitCode = 130
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 20 })
  }
}

try {
  const words = process.argv.slice(2)
  const args = parseArguments(words)
  if (args.help) console.log(usage)
  else await run(args, ['npm run bench', ...(words.length > 0 ? ['--', ...words] : [])].join(' '))
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
if (process.connected) process.disconnect()
