import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The text of a file that is generated in part: what stands between the lines `# >>> <name>…` and `# <<< <name>` is
 * replaced. Lines are indented as the first marker is.
 * @throws RangeError when the text has no such part
 */
export const withBlocks = (text: string, blocks: Readonly<Record<string, string>>): string =>
  Object.entries(blocks).reduce((changed, [name, block]) => {
    const part = new RegExp(`^([ ]*)(# >>> ${name}\\b[^\\n]*\\n)[^]*?^[ ]*(# <<< ${name}\\n)`, 'm')
    if (!part.test(changed)) throw new RangeError(`there are no lines “# >>> ${name}” and “# <<< ${name}”`)
    return changed.replace(part, (_, indent: string, first: string, last: string) => {
      const lines = block.replace(/\n$/, '').split('\n')
      const indented = lines.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('')
      return `${indent}${first}${block === '' ? '' : indented}${indent}${last}`
    })
  }, text)

/**
 * Writes files, or with `--check` among the arguments of the process names those that are not as they would be written,
 * and fails.
 * @param files texts by their paths relative to the root
 */
export const generateFiles = (root: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    const target = path.join(root, name)
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue
    if (process.argv.includes('--check')) {
      console.error(`${name} is stale: run "npm run generate"`)
      process.exitCode = 1
    } else {
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, text)
    }
  }
}
