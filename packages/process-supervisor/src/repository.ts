import path from 'node:path'

/** The root of the repository, with symbolic links as they are. */
export const repositoryRoot = path.resolve(import.meta.dirname, '../../..')
