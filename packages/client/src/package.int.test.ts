import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'

const run = promisify(execFile)
const packageDirectory = path.join(import.meta.dirname, '..')
const inPackage = { cwd: packageDirectory, shell: false }

/** Packs the package as it would be published. */
const pack = async (): Promise<{ tarball: string; contents: string }> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'techshop-client-'))
  t.teardown(() => rm(directory, { recursive: true }))
  await run('pnpm', ['pack', '--pack-destination', directory], inPackage)
  const [name = ''] = await readdir(directory)
  const tarball = path.join(directory, name)
  await run('tar', ['xzf', tarball, '-C', directory])
  return { tarball, contents: path.join(directory, 'package') }
}

const { tarball, contents } = await pack()
const manifest = JSON.parse(await readFile(path.join(contents, 'package.json'), 'utf8'))
const files = (await readdir(contents, { recursive: true })).map((file) => file.toString())

/** Runs a checker of the package; what it complains about is shown. */
const passes = async (program: string, ...args: string[]): Promise<string> => {
  try {
    await run(path.join(packageDirectory, 'node_modules/.bin', program), args)
    return ''
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return `${stdout}${stderr}` || String(error)
  }
}

t.test('the published package is laid out as Node and bundlers expect', async (t) => {
  t.equal(await passes('publint', 'run', tarball, '--strict'), '')
})

t.test('its types are found and agree with its code, for every way to import it as a module', async (t) => {
  t.equal(await passes('attw', tarball, '--profile', 'esm-only'), '')
})

t.test('it can be published: no source, nothing of this workspace, a version for each dependency', async (t) => {
  t.notOk(manifest.private)
  t.notMatch(
    JSON.stringify({ exports: manifest.exports, dependencies: manifest.dependencies }),
    /techshop-source|src\//,
  )
  for (const [name, version] of Object.entries(manifest.dependencies)) t.match(version, /^\d+\.\d+\.\d+$/, name)
  t.notOk(files.some((file) => /\.test\.|\/bin\/|(?<!\.d)\.ts$/.test(file)))
})

t.test('it runs in a browser: its code imports nothing of Node and nothing undeclared', async (t) => {
  const declared = Object.keys(manifest.dependencies)
  for (const file of files.filter((it) => it.endsWith('.js'))) {
    const code = await readFile(path.join(contents, file), 'utf8')
    for (const [, source = ''] of code.matchAll(/(?<![\w/])(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g))
      t.ok(source.startsWith('./') || declared.includes(source), `${file} imports ${source}`)
    t.notMatch(code, /\b(?:process|Buffer|require)\b[.(]/, file)
  }
})

t.test('what its code refers to is in the package, and it says that it is a module', async (t) => {
  for (const file of files.filter((it) => it.endsWith('.js'))) {
    const [, map] = /^\/\/# sourceMappingURL=(.+)$/m.exec(await readFile(path.join(contents, file), 'utf8')) ?? []
    t.ok(map === undefined || files.includes(path.join(path.dirname(file), map)), `${file} ${map}`)
  }
  t.equal(manifest.type, 'module')
  t.match(await readFile(path.join(contents, 'README.md'), 'utf8'), /ECMAScript module/)
})

t.test('it asks for no older Node than its dependencies do', async (t) => {
  const least = (range = '>=0.0.0') => (/\d+(?:\.\d+)*/.exec(range)?.[0] ?? '0').split('.').map(Number)
  const isBelow = ([a = 0, b = 0]: number[], [c = 0, d = 0]: number[]) => a < c || (a === c && b < d)
  for (const name of Object.keys(manifest.dependencies)) {
    const own = JSON.parse(await readFile(path.join(packageDirectory, 'node_modules', name, 'package.json'), 'utf8'))
    t.notOk(isBelow(least(manifest.engines.node), least(own.engines?.node)), `${name} wants ${own.engines?.node}`)
  }
})
