// These need the JavaScript API of the compiler, which TypeScript 7 does not have; as their peer they would get that one.
const NEEDS_TYPESCRIPT_5 = new Set(['dependency-cruiser', 'kysely-codegen', 'openapi-typescript'])

const readPackage = (manifest) => {
  if (!NEEDS_TYPESCRIPT_5.has(manifest.name)) return manifest
  const { typescript: _, ...peerDependencies } = manifest.peerDependencies ?? {}
  const dependencies = { ...manifest.dependencies, typescript: 'npm:typescript@5.9.3' }
  return { ...manifest, dependencies, peerDependencies }
}

module.exports = { hooks: { readPackage } }
