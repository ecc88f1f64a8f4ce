import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import { hastened } from './haste.ts'
import { prometheusDirectory, ruleTexts } from './rule-files.ts'

interface ScrapeConfiguration {
  job_name: string
  static_configs?: { targets: string[] }[]
  dns_sd_configs?: unknown
  relabel_configs?: { target_label?: string; replacement?: string }[]
}

/** Addresses (`host:port`) by job; a job without any is left out. */
export interface Targets {
  readonly jobs: Readonly<Record<string, readonly string[]>>
  readonly alertmanager: string
  /** Who asks the gateway of the job `probe`. */
  readonly blackbox: string
}

/**
 * Writes the real configuration of Prometheus for what runs here: the same rules and jobs, other addresses, faster.
 * Returns the file's path.
 */
export const writePrometheusConfiguration = (directory: string, { jobs, alertmanager, blackbox }: Targets): string => {
  mkdirSync(path.join(directory, 'rules'))
  for (const [name, text] of ruleTexts()) writeFileSync(path.join(directory, 'rules', name), hastened(text))
  const configuration = parse(hastened(readFileSync(path.join(prometheusDirectory, 'prometheus.yml'), 'utf8')))
  configuration.alerting.alertmanagers = [{ static_configs: [{ targets: [alertmanager] }] }]
  configuration.scrape_configs = (configuration.scrape_configs as ScrapeConfiguration[])
    .filter(({ job_name: job }) => jobs[job] !== undefined)
    .map(({ dns_sd_configs: _, ...scrape }) => ({
      ...scrape,
      static_configs: [{ targets: [...(jobs[scrape.job_name] ?? [])] }],
      relabel_configs: scrape.relabel_configs?.map((relabeling) =>
        relabeling.target_label === '__address__' ? { ...relabeling, replacement: blackbox } : relabeling,
      ),
    }))
  const file = path.join(directory, 'prometheus.yml')
  writeFileSync(file, stringify(configuration))
  return file
}

/** The same for Alertmanager, which tells `webhookUrl`. */
export const writeAlertmanagerConfiguration = (directory: string, webhookUrl: string): string => {
  const source = readFileSync(path.join(prometheusDirectory, '../alertmanager/alertmanager.yml'), 'utf8')
  const secret = path.join(directory, 'alert_webhook_url')
  writeFileSync(secret, webhookUrl)
  const file = path.join(directory, 'alertmanager.yml')
  writeFileSync(file, hastened(source).replaceAll('/run/secrets/alert_webhook_url', secret))
  return file
}
