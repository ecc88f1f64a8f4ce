import path from 'node:path'
import { generate } from 'orval'

/** Makes the client that `orval` makes of an OpenAPI document, which needs no library at run time. */
export const clientByOrval = async (document: object, directory: string): Promise<string> => {
  const target = path.join(directory, 'shop.ts')
  await generate({
    input: { target: document as never },
    output: { target, client: 'fetch', mode: 'single', headers: true },
  })
  return target
}
