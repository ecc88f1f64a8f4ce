import path from 'node:path'

/** The services of the last release, as `bundleServices` wrote them. */
export const releasedFolder: string = path.join(import.meta.dirname, '../released')
