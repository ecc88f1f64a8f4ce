import { readFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { repositoryRoot } from './command.ts'

const read = (file: string) => readFileSync(path.join(repositoryRoot, file), 'utf8')

t.test('the build knows every member of the workspace: the lock file fits nothing less', async (t) => {
  const { packages } = parse(read('pnpm-workspace.yaml')) as { packages: string[] }
  const copied = [...read('Dockerfile').matchAll(/^COPY (\S+) \S+$/gm)].map(([, source]) => source)
  const sent = read('.dockerignore').split('\n')
  for (const member of packages) {
    const whole = member.replace(/\/\*$/, '')
    const isWhole = copied.includes(whole) && sent.includes(`!${whole}`)
    const manifest = `${member}/package.json`
    t.ok(
      isWhole || (copied.includes(manifest) && (sent.includes(`!${manifest}`) || sent.includes(`!${member}`))),
      member,
    )
  }
})
