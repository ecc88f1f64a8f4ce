import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parse, parseAllDocuments } from 'yaml'

export interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; namespace?: string }
  // biome-ignore lint/suspicious/noExplicitAny: of whatever kind.
  readonly [member: string]: any
}

interface Patch {
  readonly target: { readonly kind: string; readonly name?: string }
  /** JSON Patch (RFC 6902), as text. */
  readonly patch: string
}

interface Kustomization {
  readonly namespace?: string
  readonly resources?: readonly string[]
  readonly images?: readonly { readonly name: string; readonly newName: string; readonly newTag: string }[]
  readonly patches?: readonly Patch[]
}

const understood = new Set(['apiVersion', 'kind', 'namespace', 'resources', 'images', 'patches'])

/**
 * What `kubectl kustomize` makes of a folder, for checks where kustomize can't be had: the part of it that these overlays
 * use.
 * @throws RangeError for anything else
 */
export const render = (folder: string): Manifest[] => {
  const kustomization: Kustomization = parse(readFileSync(path.join(folder, 'kustomization.yaml'), 'utf8'))
  const unknown = Object.keys(kustomization).filter((member) => !understood.has(member))
  if (unknown.length > 0) throw new RangeError(`${folder}: ${unknown.join(', ')} is not understood here`)
  const manifests = (kustomization.resources ?? []).flatMap((resource) => read(path.join(folder, resource)))
  for (const patch of kustomization.patches ?? []) apply(patch, manifests)
  const { namespace } = kustomization
  for (const manifest of manifests) {
    if (namespace !== undefined) manifest.metadata.namespace = namespace
    nameImages(manifest, kustomization.images ?? [])
  }
  return manifests
}

const read = (resource: string): Manifest[] =>
  statSync(resource).isDirectory()
    ? render(resource)
    : parseAllDocuments(readFileSync(resource, 'utf8')).map((document) => {
        const [error] = document.errors
        if (error) throw error
        return document.toJS()
      })

const apply = ({ target, patch }: Patch, manifests: readonly Manifest[]): void => {
  const targets = manifests.filter(
    ({ kind, metadata }) => kind === target.kind && (target.name === undefined || metadata.name === target.name),
  )
  if (targets.length === 0) throw new RangeError(`there is no ${target.kind} ${target.name ?? ''} to patch`)
  for (const manifest of targets) for (const operation of parse(patch)) change(manifest, operation)
}

const change = (
  manifest: Manifest,
  { op, path: pointer, value }: { op: string; path: string; value: unknown },
): void => {
  const members = pointer.split('/').slice(1)
  const last = members.pop() ?? ''
  // biome-ignore lint/suspicious/noExplicitAny: of whatever kind.
  const parent = members.reduce((object: any, member) => object?.[member], manifest)
  if (parent === undefined || (op !== 'add' && !(last in parent))) throw new RangeError(`${pointer} is not there`)
  if (op === 'remove') delete parent[last]
  else if (op === 'add' || op === 'replace') parent[last] = value
  else throw new RangeError(`${op} is not understood here`)
}

const nameImages = (manifest: Manifest, images: NonNullable<Kustomization['images']>): void => {
  for (const container of containersOf(manifest)) {
    const image = images.find(({ name }) => name === container.image)
    if (image) container.image = `${image.newName}:${image.newTag}`
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a container of whatever pod.
export const containersOf = (manifest: Manifest): any[] => manifest.spec?.template?.spec?.containers ?? []
