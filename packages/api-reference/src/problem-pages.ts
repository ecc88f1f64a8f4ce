import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type ProblemName, problemTypes } from '@techshop/contracts/problem'
import { marked } from 'marked'
import { escapeHtml, page } from './page.ts'

/** Where the texts are, one for each type of problem. */
export const problemTextsFolder: string = path.join(import.meta.dirname, '../../../docs/problems')

const names = Object.keys(problemTypes) as ProblemName[]

/**
 * The page of each type of problem, and their index, by file name. The `type` of a problem, `/docs/problems/<name>`,
 * resolves to its page.
 * @throws Error when a type has no text, or one under another title
 */
export const problemPages = async (folder: string = problemTextsFolder): Promise<Map<string, string>> => {
  const pages = new Map<string, string>()
  for (const name of names) {
    const text = await readFile(path.join(folder, `${name}.md`), 'utf8')
    const { title } = problemTypes[name]
    if (!text.startsWith(`# ${title}\n`)) throw new Error(`${name}.md must begin with "# ${title}"`)
    pages.set(`problems/${name}.html`, await problemPage(name, text))
  }
  return pages.set('problems/index.html', problemIndex())
}

const problemPage = async (name: ProblemName, text: string): Promise<string> => {
  const { status, title } = problemTypes[name]
  const kind = `<p class="kind">HTTP status ${status} · <code>/docs/problems/${name}</code></p>`
  return page(title, `${kind}\n${await marked.parse(text)}`)
}

const problemIndex = (): string => {
  const rows = names
    .map((name) => ({ name, ...problemTypes[name] }))
    .toSorted((one, other) => one.status - other.status)
    .map(
      ({ name, status, title }) =>
        `<tr><td>${status}</td><td><a href="/docs/problems/${name}">${escapeHtml(title)}</a></td><td><code>${name}</code></td></tr>`,
    )
  return page(
    'Problems',
    `<h1>Problems</h1>
<p>Every error is answered as <code>application/problem+json</code> (RFC 9457): its <code>type</code> leads to one of
these pages, <code>detail</code> says what went wrong this time, <code>errors</code> lists everything that is wrong
with the input, and <code>requestId</code> is what to quote when you ask for help.</p>
<table>
<thead><tr><th scope="col">Status</th><th scope="col">Problem</th><th scope="col">Type</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`,
  )
}
