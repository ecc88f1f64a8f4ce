import { spawnSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'

/**
 * Generates tap's Test class for the plugins that `.taprc` names, unless that was done since the last install.
 * It lives in node_modules; without it the first run fails, since tap's own choice needs another TypeScript.
 */
export const buildTapPlugins = (): void => {
  const testClass = path.join(realpathSync('node_modules/tap'), '..', '@tapjs/test/test-built/dist/esm/index.js')
  const source = readFileSync(testClass, 'utf8')
  const signature = source.slice(source.indexOf('const signature'))
  if (!/^@tapjs\/typescript/m.test(signature)) return
  const { status, stdout } = spawnSync('tap', ['build'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`tap could not build its plugins: ${stdout}`)
}
