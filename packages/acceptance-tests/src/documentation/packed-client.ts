import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, realpath } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const clientDirectory = path.join(import.meta.dirname, '../../../client')

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Copies a package and all that it depends on, as its own manifest says, so that nothing undeclared is there. */
const install = async (name: string, dependentDirectory: string, modules: string): Promise<void> => {
  const places = createRequire(path.join(dependentDirectory, 'package.json')).resolve.paths(name) ?? []
  const target = path.join(modules, name)
  for (const place of places) {
    const directory = await realpath(path.join(place, name)).catch(() => undefined)
    if (directory === undefined) continue
    await cp(directory, target, {
      recursive: true,
      filter: (it) => !it.slice(directory.length).includes('node_modules'),
    })
    const { dependencies = {} }: Manifest = JSON.parse(await readFile(path.join(target, 'package.json'), 'utf8'))
    for (const dependency of Object.keys(dependencies)) await install(dependency, directory, modules)
    return
  }
  throw new Error(`${name}, which ${dependentDirectory} declares, is not installed`)
}

/** Packs the client as it would be published and installs it, with its dependencies, into a directory. Asks no registry. */
export const installPackedClient = async (directory: string): Promise<void> => {
  const modules = path.join(directory, 'node_modules')
  const target = path.join(modules, '@techshop/client')
  const packed = path.join(directory, 'packed')
  await mkdir(target, { recursive: true })
  await run('pnpm', ['pack', '--pack-destination', packed], { cwd: clientDirectory })
  const [tarball = ''] = await readdir(packed)
  await run('tar', ['xzf', path.join(packed, tarball), '-C', target, '--strip-components=1'])
  const { dependencies = {} }: Manifest = JSON.parse(await readFile(path.join(target, 'package.json'), 'utf8'))
  for (const dependency of Object.keys(dependencies)) await install(dependency, clientDirectory, modules)
}
