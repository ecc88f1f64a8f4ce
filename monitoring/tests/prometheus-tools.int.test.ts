import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { findProgram } from '@techshop/process-supervisor/programs'
import t from 'tap'
import { prometheusDirectory } from './rule-files.ts'

const run = promisify(execFile)
const monitoring = path.join(import.meta.dirname, '..')

/** Runs a tool that comes in the same package as a server; rejects with what it wrote when it fails. */
const toolOf = async (server: 'prometheus' | 'prometheus-alertmanager', tool: string) => {
  const { path: file, environment } = await findProgram(server)
  return (...args: string[]) =>
    run(path.join(path.dirname(file), tool), args, { cwd: monitoring, env: { PATH: process.env.PATH, ...environment } })
}

t.test('promtool takes the configuration of Prometheus and finds nothing to say about the rules', async (t) => {
  const promtool = await toolOf('prometheus', 'promtool')
  await t.resolves(promtool('check', 'config', 'prometheus/prometheus.yml'))
  await t.resolves(
    promtool('check', 'rules', '--lint-fatal', ...globSync('prometheus/rules/*.yml', { cwd: monitoring })),
  )
})

t.test('alerts fire when they should and are quiet otherwise', async (t) => {
  const promtool = await toolOf('prometheus', 'promtool')
  for (const file of globSync('tests/*.yml', { cwd: prometheusDirectory })) {
    await t.resolves(promtool('test', 'rules', path.join('prometheus', file)), file)
  }
})

t.test('amtool takes the configuration of Alertmanager, which sends what is urgent to be read now', async (t) => {
  const amtool = await toolOf('prometheus-alertmanager', 'amtool')
  const file = 'alertmanager/alertmanager.yml'
  await t.resolves(amtool('check-config', file))
  const receiver = async (severity: string) =>
    (await amtool('config', 'routes', 'test', `--config.file=${file}`, `severity=${severity}`)).stdout.trim()
  t.equal(await receiver('critical'), 'now')
  t.equal(await receiver('warning'), 'later')
})
