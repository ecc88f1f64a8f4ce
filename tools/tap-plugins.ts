import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

/**
 * Generates tap's Test class for the plugins that `.taprc` names, unless that was done since the last install.
 * It lives in node_modules; without it the first run fails, since tap's own choice needs another TypeScript.
 * pnpm links the files there to those of its store and of every other clone on the machine: the folder is replaced by a copy
 * first, so that generating changes none of them, and an install elsewhere does not change it back.
 */
export const buildTapPlugins = (): void => {
  const folder = realpathSync(path.join(realpathSync('node_modules/tap'), '../@tapjs/test/test-built'))
  const source = readFileSync(path.join(folder, 'dist/esm/index.js'), 'utf8')
  const signature = source.slice(source.indexOf('const signature'))
  if (!/^@tapjs\/typescript/m.test(signature)) return
  const copy = `${folder}.copy`
  rmSync(copy, { recursive: true, force: true })
  cpSync(folder, copy, { recursive: true })
  rmSync(folder, { recursive: true })
  renameSync(copy, folder)
  const { status, stdout } = spawnSync('tap', ['build'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`tap could not build its plugins: ${stdout}`)
}
