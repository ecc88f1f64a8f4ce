import path from 'node:path'
import { createClient } from '@hey-api/openapi-ts'

/** Makes the client that `@hey-api/openapi-ts` makes of an OpenAPI document, which needs no library at run time. */
export const clientByHeyApi = async (document: object, directory: string): Promise<string> => {
  await createClient({
    input: document as never,
    output: { path: directory, module: { extension: '.js' } },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    logs: { level: 'silent' },
  })
  return path.join(directory, 'index.ts')
}
