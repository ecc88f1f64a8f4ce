import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import openapiTypescript, { astToString } from 'openapi-typescript'

/** Makes the types that `openapi-typescript` makes of an OpenAPI document, for `openapi-fetch`. */
export const clientByOpenapiTypescript = async (document: object, directory: string): Promise<string> => {
  const file = path.join(directory, 'schema.ts')
  await writeFile(file, astToString(await openapiTypescript(document as never)))
  return file
}
