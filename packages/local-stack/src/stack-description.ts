import type { DatabaseName, ServiceName } from '@techshop/service-manifests/services'

/** One running instance of a service. `pid` is null between its end and its restart. */
export interface ServiceDescription {
  readonly name: ServiceName
  /** `catalog-1` …: the name of its process. */
  readonly instance: string
  readonly pid: number | null
  readonly url: string
  readonly metricsUrl: string
}

/** What `stack.json` in the data directory says while a stack runs. URLs carry credentials. */
export interface StackDescription {
  /** Of the supervisor: a SIGTERM to it stops everything in order. */
  readonly pid: number
  readonly gateway: string
  /** The gateway as the storefront alone reaches it: here X-Forwarded-For is believed. */
  readonly trustedGateway: string
  readonly services: readonly ServiceDescription[]
  readonly postgres: {
    readonly pid: number | null
    /** As the services connect: for their rows alone. */
    readonly urls: Readonly<Record<DatabaseName, string>>
    /** As the migrations do: for everything in these databases. */
    readonly ownerUrls: Readonly<Record<DatabaseName, string>>
    /** Of the user who may do everything. */
    readonly adminUrl: string
  }
  readonly nats: {
    readonly pid: number | null
    /** Of the user who may do everything. */
    readonly url: string
    /** Of the user who may follow events and nothing else. */
    readonly readerUrl: string
    readonly monitorUrl: string
    readonly storeDir: string
  }
  readonly nginx: {
    readonly pid: number | null
    /** Nginx' own figures (`stub_status`). */
    readonly statusUrl: string
  }
  /** Bearer token with all scopes. */
  readonly staffToken: string
}
