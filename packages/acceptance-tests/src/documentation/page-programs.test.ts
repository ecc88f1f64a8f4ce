import t from 'tap'
import { missingLine, pagePrograms } from './page-programs.ts'

const fence = '```'
const page = `# A page

${fence}ts
const a = 1
${fence}

${fence}sh
echo shell
${fence}

${fence}text
shell
${fence}

${fence}ts
console.log(a)
${fence}

${fence}text
1
${fence}
`

t.test('the blocks of a language make one program, and what stands below a block is what it prints', async (t) => {
  t.same(pagePrograms(page), [
    { language: 'ts', code: 'const a = 1\nconsole.log(a)\n', output: ['1'] },
    { language: 'sh', code: 'echo shell\n', output: ['shell'] },
  ])
  t.throws(() => pagePrograms(`${fence}text\nnobody prints this\n${fence}`), { message: /nothing prints/ })
})

t.test('what is printed must have each line whole and in order, and may have others', async (t) => {
  t.equal(missingLine(['first', 'last …'], 'first\nother\nlast one'), undefined)
  t.equal(missingLine(['first', 'last'], 'last\nfirst'), 'last')
  t.equal(missingLine(['fir'], 'first'), 'fir')
  t.equal(missingLine(['a.c'], 'abc'), 'a.c')
})
