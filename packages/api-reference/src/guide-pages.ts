import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { marked } from 'marked'
import { escapeHtml, page } from './page.ts'

/** Where the texts of the guide are. */
export const guideFolder: string = path.join(import.meta.dirname, '../../../docs/guide')

/** The chapters, in the order in which they are best read. */
const chapters = [
  'getting-started',
  'errors',
  'idempotency',
  'pagination',
  'concurrency',
  'authentication',
  'service-accounts',
  'versioning',
] as const

/** Texts link to each other as files, so that the links work in the repository too; here they are addresses. */
const asAddresses = (html: string): string =>
  html
    .replaceAll(/href="(?:\.\.\/guide\/|\.\/)?([a-z-]+)\.md(#[^"]*)?"/g, 'href="/docs/guide/$1$2"')
    .replaceAll(/href="\.\.\/problems\/([a-z-]+)\.md"/g, 'href="/docs/problems/$1"')

const navigation = (titles: ReadonlyMap<string, string>, current?: string): string => {
  const items = [...titles].map(
    ([name, title]) =>
      `<li><a href="/docs/guide/${name}"${name === current ? ' aria-current="page"' : ''}>${escapeHtml(title)}</a></li>`,
  )
  return `<ol>${items.join('')}</ol>`
}

/**
 * The pages of the guide and their index, by file name.
 * @throws Error when a chapter has no title
 */
export const guidePages = async (folder: string = guideFolder): Promise<Map<string, string>> => {
  const texts = new Map<string, string>()
  const titles = new Map<string, string>()
  for (const name of chapters) {
    const text = await readFile(path.join(folder, `${name}.md`), 'utf8')
    const title = /^# (.+)\n/.exec(text)?.[1]
    if (title === undefined) throw new Error(`${name}.md must begin with its title`)
    texts.set(name, text)
    titles.set(name, title)
  }
  const pages = new Map<string, string>()
  for (const [name, text] of texts) {
    const content = asAddresses(await marked.parse(text))
    const aside = `<nav class="chapters" aria-label="Guide">${navigation(titles, name)}</nav>`
    pages.set(`guide/${name}.html`, page(titles.get(name) ?? '', `${aside}\n${content}`))
  }
  const index = `<h1>Guide</h1>
<p>How to build on this shop. Everything that is shown here is compiled and run against a running shop.</p>
${navigation(titles)}
<p>Then look up operations in the <a href="/docs/">API reference</a>, messages among the
<a href="/docs/events">events</a>, and what went wrong among the <a href="/docs/problems/">problems</a>.</p>`
  return pages.set('guide/index.html', page('Guide', index))
}
