/**
 * Checks the Markdown of the repository: each relative link leads to a file, and to a heading of it where it names one;
 * the decisions are numbered and in their index; README.md lists every package and names only scripts of package.json.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const decisions = 'docs/decisions'
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const files = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)

/** A heading's anchor, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')

const anchors = (file: string): Set<string> =>
  new Set([...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading)))

/** Links outside of code, each as it is written. */
const linksOf = (file: string): string[] =>
  [
    ...read(file)
      .replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].map(([, link = '']) => link)

const faultOf = (file: string, link: string): string | undefined => {
  if (/^(\w+:|\/)/.test(link)) return undefined
  const [target = '', anchor] = link.split('#')
  const place = target === '' ? file : path.join(path.dirname(file), decodeURIComponent(target))
  if (!existsSync(path.join(root, place))) return `${file}: ${link} leads to no file`
  if (anchor === undefined || !place.endsWith('.md') || statSync(path.join(root, place)).isDirectory()) return undefined
  return anchors(place).has(anchor) ? undefined : `${file}: ${link} leads to no heading`
}

const deadLinks = files.flatMap((file) => linksOf(file).map((link) => faultOf(file, link))).filter(Boolean)

const index = read(`${decisions}/README.md`)
const records = files.filter((file) => path.dirname(file) === decisions && path.basename(file) !== 'README.md')
const unindexed = records.flatMap((file, at) => {
  const name = path.basename(file)
  const title = read(file).split('\n', 1)[0]?.replace('# ', '')
  const number = String(at + 1).padStart(4, '0')
  if (!new RegExp(`^${number}-[a-z0-9-]+[.]md$`).test(name)) return [`${file}: its name does not begin with ${number}-`]
  return index.includes(`| ${number} | [${title}](${name}) |`) ? [] : [`${file}: it is not in the index by its title`]
})

const readme = read('README.md')
const unlisted = readdirSync(path.join(root, 'packages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(path.join(root, 'packages', entry.name, 'package.json')))
  .filter(({ name }) => !readme.includes(`(packages/${name})`))
  .map(({ name }) => `README.md: packages/${name} is not in its list of packages`)

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const unknownScripts = [...readme.matchAll(/npm run ([\w:-]+)/g)]
  .filter(([, script = '']) => !(script in scripts))
  .map(([command]) => `README.md: ${command} is no script of package.json`)

const faults = [...deadLinks, ...unindexed, ...unlisted, ...unknownScripts]
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1
