import { rmSync } from 'node:fs'
import { replaceFile } from '@techshop/process-supervisor/atomic-file'
import { boundLogs } from '@techshop/process-supervisor/log-bound'
import { largestLogBytes } from '@techshop/process-supervisor/log-file'
import type { ManagedProcess } from '@techshop/process-supervisor/managed-process'
import { wipeStore } from '@techshop/process-supervisor/nats'
import { sendSignal } from '@techshop/process-supervisor/processes'
import {
  type DatabaseName,
  databaseNames,
  type Service,
  type ServiceName,
  services,
} from '@techshop/service-manifests/services'
import type { RenderGateway } from './nginx.ts'
import { postgresUrl } from './postgres.ts'
import type { ServiceFleet } from './service-fleet.ts'
import { databaseUrl, natsUrl, ownerUrl } from './services.ts'
import type { StackDescription } from './stack-description.ts'
import type { Stack } from './stack-interface.ts'
import type { StackSetup } from './stack-setup.ts'
import { configureGateway } from './stack-steps.ts'
import type { StaffToken } from './staff-token.ts'

const renewalCheckMs = 60_000
const logCheckMs = 30_000

/** A stack that is up: `stack.json` says what runs from {@link RunningStack.publish} until it stops. */
export class RunningStack implements Stack {
  readonly gateway: string
  readonly dataDir: string
  readonly #setup: StackSetup
  readonly #fleet: ServiceFleet
  readonly #renderGateway: RenderGateway
  readonly #staff: StaffToken
  #staffToken = ''
  #published = ''
  #renewal: NodeJS.Timeout | undefined
  #logBound: NodeJS.Timeout | undefined
  #stopped: Promise<void> | undefined

  constructor(setup: StackSetup, fleet: ServiceFleet, renderGateway: RenderGateway, staff: StaffToken) {
    this.#setup = setup
    this.#fleet = fleet
    this.#renderGateway = renderGateway
    this.#staff = staff
    this.gateway = setup.surroundings.gatewayUrl
    this.dataDir = setup.directory.root
  }

  get processNames(): readonly string[] {
    return this.#setup.supervisor.all().map(({ name }) => name)
  }

  process(name: string): ManagedProcess {
    return this.#setup.supervisor.get(name)
  }

  /** Writes `stack.json`, and from now on again whenever what it says has changed. */
  async publish(): Promise<void> {
    this.#staffToken = await this.#staff.current()
    this.#renewal = setInterval(() => void this.#renew(), renewalCheckMs).unref()
    this.#logBound = setInterval(() => this.#boundLogs(), logCheckMs).unref()
    replaceFile(this.#setup.directory.description, this.#serialised())
    this.#published = this.#serialised()
  }

  /** To be called when a process was spawned or ended. */
  changed(): void {
    const content = this.#serialised()
    if (!this.#renewal || content === this.#published) return
    try {
      replaceFile(this.#setup.directory.description, content)
      this.#published = content
    } catch (error) {
      this.#setup.report(`could not write ${this.#setup.directory.description}: ${(error as Error).message}`)
    }
  }

  describe(): StackDescription {
    const { surroundings, monitorPort, statusPort, directory } = this.#setup
    const pid = (name: string) => this.#setup.supervisor.find(name)?.pid ?? null
    const urlsOf = (urlOf: typeof databaseUrl) =>
      Object.fromEntries(databaseNames.map((service) => [service, urlOf(service, surroundings)])) as Record<
        DatabaseName,
        string
      >
    return {
      pid: process.pid,
      gateway: this.gateway,
      trustedGateway: surroundings.trustedGatewayUrl,
      services: this.#fleet.describe(),
      postgres: {
        pid: pid('postgres'),
        urls: urlsOf(databaseUrl),
        ownerUrls: urlsOf(ownerUrl),
        adminUrl: postgresUrl(
          surroundings.postgresPort,
          'postgres',
          surroundings.secrets.postgres.superuser,
          'postgres',
        ),
      },
      nats: {
        pid: pid('nats'),
        url: natsUrl('operator', surroundings),
        readerUrl: natsUrl('reader', surroundings),
        monitorUrl: `http://127.0.0.1:${monitorPort}`,
        storeDir: directory.nats,
      },
      nginx: { pid: pid('nginx'), statusUrl: `http://127.0.0.1:${statusPort}/stub_status` },
      staffToken: this.#staffToken,
    }
  }

  wipeJetStream(): void {
    wipeStore(this.#setup.directory.nats)
  }

  async scale(service: ServiceName, instances: number): Promise<void> {
    const grows = instances > this.#fleet.names(service).length
    await this.#fleet.plan(service, instances)
    if (grows) await this.#fleet.start(service)
    configureGateway(this.#setup, this.#fleet, this.#renderGateway)
    const nginx = this.process('nginx')
    if (nginx.pid !== undefined) await nginx.kill('SIGHUP')
    await this.#fleet.stopSurplus(service)
    this.changed()
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  destroy(): void {
    this.#withdraw()
    this.#setup.supervisor.destroy()
    this.#setup.unlock()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }

  async #stop(): Promise<void> {
    this.#withdraw()
    const ofKind = (wanted: Service['kind']) => [
      ...new Set(services.filter(({ kind }) => kind === wanted).flatMap(({ name }) => this.#fleet.processes(name))),
    ]
    await this.#setup.supervisor.stop([['nginx'], ofKind('pages'), ofKind('api'), ['nats'], ['postgres']])
    this.#setup.unlock()
  }

  async #renew(): Promise<void> {
    this.#staffToken = await this.#staff.current()
    this.changed()
  }

  #boundLogs(): void {
    const { logs } = this.#setup.directory
    const reopenAccessLog = () => {
      const { pid } = this.process('nginx')
      if (pid !== undefined) sendSignal(pid, 'SIGUSR1')
    }
    try {
      boundLogs(logs, largestLogBytes, { 'access.log': reopenAccessLog })
    } catch (error) {
      this.#setup.report(`could not shorten the logs: ${(error as Error).message}`)
    }
  }

  #withdraw(): void {
    clearInterval(this.#renewal)
    clearInterval(this.#logBound)
    this.#renewal = undefined
    rmSync(this.#setup.directory.description, { force: true })
  }

  #serialised(): string {
    return `${JSON.stringify(this.describe(), null, 2)}\n`
  }
}
