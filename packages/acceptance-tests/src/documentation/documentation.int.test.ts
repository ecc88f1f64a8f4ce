// What the documentation shows is compiled and run as it stands there, with the client as it would be published, in an
// empty directory, as somebody else would try it. The shop must have the sample catalogue.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { gatewayUrl, staffToken } from '../shop.ts'
import { installPackedClient } from './packed-client.ts'
import { missingLine, type PageProgram, pagePrograms } from './page-programs.ts'

const run = promisify(execFile)
const repository = path.join(import.meta.dirname, '../../../..')
const packageDirectory = path.join(import.meta.dirname, '../..')
const addressInPages = 'http://127.0.0.1:8081'

const pages = [
  'packages/client/README.md',
  ...(await readdir(path.join(repository, 'docs/guide'))).map((name) => `docs/guide/${name}`),
]

const directory = await mkdtemp(path.join(tmpdir(), 'techshop-documentation-'))
t.teardown(() => rm(directory, { recursive: true }))
await installPackedClient(directory)
await writeFile(path.join(directory, 'package.json'), '{ "type": "module" }')

interface Shown extends PageProgram {
  readonly page: string
  readonly file: string
}

const shown: Shown[] = []
for (const page of pages) {
  for (const program of pagePrograms(await readFile(path.join(repository, page), 'utf8'))) {
    const file = `${page.replaceAll(/[/.]/g, '-')}.${program.language}`
    await writeFile(path.join(directory, file), program.code.replaceAll(addressInPages, gatewayUrl))
    shown.push({ ...program, page, file })
  }
}

/** Output of a program that knows nothing of this test run, and the reason when it fails. */
const outputOf = async (...command: string[]): Promise<{ printed: string; failure?: string }> => {
  const env = { PATH: process.env.PATH, STAFF_TOKEN: staffToken }
  try {
    return {
      printed: (await run('env', ['-u', 'NODE_OPTIONS', ...command], { cwd: directory, env, timeout: 60_000 })).stdout,
    }
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout: string; stderr: string; message: string }
    return { printed: stdout, failure: `${message}\n${stdout}\n${stderr}` }
  }
}

t.test('every page shows programs', async (t) => {
  t.same(new Set(shown.map(({ page }) => page)), new Set(pages))
})

t.test('the programs in TypeScript are correct, by the strictest rules', async (t) => {
  const compilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.asynciterable', 'dom.iterable'],
    module: 'nodenext',
    types: ['node'],
    typeRoots: [path.join(packageDirectory, 'node_modules/@types')],
  }
  await writeFile(path.join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  t.equal((await outputOf(path.join(packageDirectory, 'node_modules/.bin/tsc'), '-p', directory)).failure, undefined)
})

for (const { page, language, file, output } of shown) {
  t.test(`what ${page} shows in ${language === 'ts' ? 'TypeScript' : 'the shell'} does what it says`, async (t) => {
    const [program, ...args] = language === 'ts' ? [process.execPath] : ['bash', '-euo', 'pipefail']
    const { printed, failure } = await outputOf(program, ...args, file)
    t.equal(failure, undefined)
    t.equal(missingLine(output, printed), undefined, printed)
    t.ok(output.length > 0, 'says what it prints')
  })
}
