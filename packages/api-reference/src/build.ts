import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { asyncApiDocument } from '@techshop/contracts/asyncapi'
import { eventsPage } from './events-page.ts'
import { guidePages } from './guide-pages.ts'
import { joinedDocument } from './joined-document.ts'
import { problemPages } from './problem-pages.ts'
import { referencePage, referenceScript } from './reference-page.ts'

const swaggerFolder = path.dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')))
const fromSwagger = {
  'swagger-ui.css': 'swagger-ui.css',
  'swagger-ui-bundle.js': 'swagger-ui-bundle.js',
  'swagger-ui-standalone-preset.js': 'swagger-ui-standalone-preset.js',
  'favicon.png': 'favicon-32x32.png',
}
const SMALLEST_WORTH_COMPRESSING = 1_000

/**
 * Writes everything that is served below `/docs/` into a directory, which is emptied first. Beside larger texts lies
 * their compressed form, so that the gateway need not compress them at each request.
 */
export const buildReference = async (directory: string): Promise<void> => {
  const files = new Map<string, string | Buffer>([...(await problemPages()), ...(await guidePages())])
  files.set('events.html', eventsPage())
  files.set('asyncapi.json', JSON.stringify(asyncApiDocument()))
  files.set('openapi.json', JSON.stringify(await joinedDocument()))
  files.set('index.html', referencePage())
  files.set('reference.js', referenceScript())
  files.set('pages.css', await readFile(path.join(import.meta.dirname, 'pages.css')))
  for (const [name, source] of Object.entries(fromSwagger)) {
    files.set(name, await readFile(path.join(swaggerFolder, source)))
  }
  await rm(directory, { recursive: true, force: true })
  for (const [name, content] of files) await write(path.join(directory, name), content)
}

const write = async (file: string, content: string | Buffer): Promise<void> => {
  const bytes = Buffer.from(content)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, bytes)
  if (file.endsWith('.png') || bytes.length < SMALLEST_WORTH_COMPRESSING) return
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
}
