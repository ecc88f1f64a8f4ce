import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Value } from 'typebox/value'
import { ServiceManifest } from './manifest.ts'

/** A manifest that can't be used; the message names the file and the member. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError'
}

/**
 * Reads the manifests of all services below a repository, in the order of their names.
 * @throws ManifestError for the first file that is not what the schema says, or that contradicts another one
 */
export const readManifests = (repository: string): readonly ServiceManifest[] => {
  const files = globSync('services/*/service.json', { cwd: repository }).sort()
  const manifests = files.map((file) => readManifest(repository, file))
  refuse(manifests.length === 0, `${repository}: there is no services/*/service.json`)
  const pages = manifests.filter(({ kind }) => kind === 'pages')
  refuse(pages.length > 1, `${fileOf(pages[1])}: /kind: ${pages[0]?.name} has the pages already`)
  onlyOnce(manifests, '/database/backupOrder', ({ database }) => (database ? [database.backupOrder] : []))
  onlyOnce(manifests, '/stream/name', ({ stream }) => (stream ? [stream.name] : []))
  onlyOnce(manifests, '/stream/subjects', ({ stream }) => stream?.subjects ?? [])
  onlyOnce(manifests, '/prefixes', ({ prefixes = [] }) => prefixes.map((one) => one.path))
  for (const manifest of manifests.filter(({ kind }) => kind === 'api')) {
    const own = `/api/${manifest.name}`
    refuse(
      !manifest.prefixes?.some((prefix) => prefix.path === own),
      `${fileOf(manifest)}: /prefixes: ${own} is missing`,
    )
  }
  const names = new Set(manifests.map(({ name }) => name))
  for (const manifest of manifests) {
    for (const { when, unless = [] } of manifest.restore ?? []) {
      const unknown = [...when, ...unless].find((name) => !names.has(name))
      refuse(unknown !== undefined, `${fileOf(manifest)}: /restore: there is no service ${unknown}`)
    }
  }
  return manifests
}

const readManifest = (repository: string, file: string): ServiceManifest => {
  const content = parse(readFileSync(path.join(repository, file), 'utf8'), file)
  const [error] = Value.Errors(ServiceManifest, content)
  if (error) throw new ManifestError(`${file}: ${error.instancePath || '/'}: ${faultOf(error)}`)
  const manifest = content as ServiceManifest
  const folder = path.basename(path.dirname(file))
  refuse(manifest.name !== folder, `${file}: /name: the folder is called ${folder}, not ${manifest.name}`)
  return manifest
}

const parse = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ManifestError(`${file}: ${(error as Error).message}`)
  }
}

const faultOf = ({ keyword, message }: { keyword: string; message: string }): string =>
  keyword === 'boolean' ? 'there is no such member' : message

/** What two services may not both say. */
const onlyOnce = (
  manifests: readonly ServiceManifest[],
  member: string,
  valuesOf: (manifest: ServiceManifest) => readonly (string | number)[],
): void => {
  const owners = new Map<string | number, string>()
  for (const manifest of manifests) {
    for (const value of valuesOf(manifest)) {
      const owner = owners.get(value)
      refuse(owner !== undefined, `${fileOf(manifest)}: ${member}: ${owner} has ${value} already`)
      owners.set(value, manifest.name)
    }
  }
}

const fileOf = (manifest: ServiceManifest | undefined): string => `services/${manifest?.name}/service.json`

const refuse = (isWrong: boolean, message: string): void => {
  if (isWrong) throw new ManifestError(message)
}
