// Runs services in one process: run-services <folder of a service> …
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type AnyService, runServices } from '../run-services.ts'

/** A service's folder has its definition in `service.ts` or, built, `service.js`, under the name of the folder. */
const definitionIn = async (folder: string): Promise<AnyService> => {
  const source = path.extname(import.meta.filename) === '.ts'
  const file = path.resolve(folder, source ? 'src/service.ts' : 'dist/src/service.js')
  const definition = (await import(pathToFileURL(file).href))[path.basename(folder)]
  if (!definition) throw new Error(`${file} exports no ${path.basename(folder)}`)
  return definition
}

await runServices(await Promise.all(process.argv.slice(2).map(definitionIn)), process.env)
