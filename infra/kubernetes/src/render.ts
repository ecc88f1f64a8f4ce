import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { parseAllDocuments } from 'yaml'

export interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Record<string, string> }
  // biome-ignore lint/suspicious/noExplicitAny: of whatever kind.
  readonly [member: string]: any
}

const overlaysFolder = path.join(import.meta.dirname, '../overlays')

const render = (folder: string): Manifest[] => {
  const text = execFileSync('kubectl', ['kustomize', folder], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return parseAllDocuments(text).map((document) => document.toJS())
}

export interface Overlay {
  readonly name: string
  readonly manifests: readonly Manifest[]
}

/** The kustomize inside older ones, Debian 12's for one, knows no `patches`. */
const oldestMinor = 21

const hasKubectl = (): boolean => {
  const { status, stdout } = spawnSync('kubectl', ['version', '--client', '--output', 'json'], { encoding: 'utf8' })
  return status === 0 && Number.parseInt(JSON.parse(stdout).clientVersion.minor, 10) >= oldestMinor
}

/** What `kubectl apply -k` would send to a cluster, for each overlay; nothing where there is no kubectl that can. */
export const renderOverlays = (): Overlay[] => {
  if (!hasKubectl()) return []
  return readdirSync(overlaysFolder).map((name) => ({ name, manifests: render(path.join(overlaysFolder, name)) }))
}

export const ofKind = (manifests: readonly Manifest[], ...kinds: string[]): Manifest[] =>
  manifests.filter(({ kind }) => kinds.includes(kind))

// biome-ignore lint/suspicious/noExplicitAny: a container of whatever pod.
export const containersOf = (manifest: Manifest): any[] => manifest.spec?.template?.spec?.containers ?? []
