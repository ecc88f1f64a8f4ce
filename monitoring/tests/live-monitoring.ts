import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { StackDescription } from '@techshop/local-stack/stack'
import { freePort } from '@techshop/process-supervisor/ports'
import { findProgram, type ProgramName } from '@techshop/process-supervisor/programs'
import { Supervisor } from '@techshop/process-supervisor/supervisor'
import { writeAlertmanagerConfiguration, writePrometheusConfiguration } from './live-configuration.ts'

export interface LiveMonitoring extends AsyncDisposable {
  /** Of Prometheus. */
  readonly url: string
}

const answers = async (url: string): Promise<boolean> => (await fetch(url)).ok

/** Starts Prometheus, Alertmanager and the exporters that Debian has around a running shop. */
export const startMonitoring = async (
  shop: StackDescription,
  directory: string,
  webhookUrl: string,
): Promise<LiveMonitoring> => {
  mkdirSync(directory, { recursive: true })
  const supervisor = await Supervisor.create({ registerFile: path.join(directory, 'processes.json') })
  /** Starts a program that listens where it is told; resolves with its address. */
  const start = async (
    name: ProgramName,
    args: (address: string) => string[],
    readyPath: string,
    environment: Record<string, string> = {},
  ): Promise<string> => {
    const program = await findProgram(name)
    const address = `127.0.0.1:${await freePort()}`
    const running = supervisor.add({
      name,
      command: program.path,
      args: args(address),
      environment: { ...program.environment, ...environment },
      workingDirectory: directory,
      logFile: path.join(directory, `${name}.log`),
      ready: () => answers(`http://${address}${readyPath}`),
    })
    await running.start()
    return address
  }
  const listening = (address: string) => [`--web.listen-address=${address}`]
  const alertmanagerFile = writeAlertmanagerConfiguration(directory, webhookUrl)
  const blackboxFile = path.join(import.meta.dirname, '../blackbox/blackbox.yml')
  const [node, postgres, nginx, blackbox, alertmanager] = await Promise.all([
    start('prometheus-node-exporter', listening, '/metrics'),
    start('prometheus-postgres-exporter', listening, '/metrics', {
      DATA_SOURCE_NAME: `${shop.postgres.adminUrl}?sslmode=disable`,
    }),
    start(
      'prometheus-nginx-exporter',
      (address) => [`-web.listen-address=${address}`, `-nginx.scrape-uri=${shop.nginx.statusUrl}`],
      '/metrics',
    ),
    start('prometheus-blackbox-exporter', (at) => [...listening(at), `--config.file=${blackboxFile}`], '/-/healthy'),
    start(
      'prometheus-alertmanager',
      (address) => [
        ...listening(address),
        '--cluster.listen-address=',
        `--config.file=${alertmanagerFile}`,
        `--storage.path=${path.join(directory, 'alertmanager')}`,
      ],
      '/-/ready',
    ),
  ])
  const jobs = {
    ...instancesOf(shop),
    node: [node],
    postgres: [postgres],
    nginx: [nginx],
    alertmanager: [alertmanager],
  }
  const probe = [`${shop.gateway}/health`]
  const prometheus = await start(
    'prometheus',
    (address) => {
      const targets = { jobs: { ...jobs, probe, prometheus: [address] }, alertmanager, blackbox }
      return [
        ...listening(address),
        `--config.file=${writePrometheusConfiguration(directory, targets)}`,
        `--storage.tsdb.path=${path.join(directory, 'prometheus')}`,
      ]
    },
    '/-/ready',
  )
  return { url: `http://${prometheus}`, [Symbol.asyncDispose]: () => supervisor.stop() }
}

/** Addresses of each service. */
const instancesOf = ({ services }: StackDescription): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(services, ({ name }) => name)).map(([name, some]) => [
      name,
      (some ?? []).map(({ url }) => new URL(url).host),
    ]),
  )
