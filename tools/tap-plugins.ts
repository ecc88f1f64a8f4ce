import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Generates tap's Test class for the plugins that `.taprc` names, unless that was done since the last install.
 * It lives in node_modules; without it the first run fails, since tap's own choice needs another TypeScript.
 */
export const buildTapPlugins = (): void => {
  const folder = realpathSync(path.join(realpathSync('node_modules/tap'), '../@tapjs/test/test-built'))
  const testClass = path.join(folder, 'dist/esm/index.js')
  if (statSync(testClass).nlink > 1) unshare(folder)
  const source = readFileSync(testClass, 'utf8')
  const signature = source.slice(source.indexOf('const signature'))
  if (!/^@tapjs\/typescript/m.test(signature)) return
  const { status, stdout } = spawnSync('tap', ['build'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`tap could not build its plugins: ${stdout}`)
}

/**
 * Puts a copy in the place of a folder whose files pnpm has linked to those of its store, and so of every other clone on the
 * machine: what is generated here changes no other clone, and an install elsewhere does not change it back.
 */
const unshare = (folder: string): void => {
  const copy = `${folder}.copy`
  rmSync(copy, { recursive: true, force: true })
  cpSync(folder, copy, { recursive: true })
  rmSync(folder, { recursive: true })
  renameSync(copy, folder)
}
