import t from 'tap'
import { withBlocks } from './generated-files.ts'

const text = `a: 1
  # >>> users: made of the manifests
  old: 1
  # <<< users
# >>> jobs
# <<< jobs
z: 2
`

t.test('the parts between the markers are replaced, indented as these are, and nothing else', async (t) => {
  const once = withBlocks(text, { users: 'one: 1\n\n  two: $& 2', jobs: '- x' })
  t.equal(
    once,
    `a: 1
  # >>> users: made of the manifests
  one: 1

    two: $& 2
  # <<< users
# >>> jobs
- x
# <<< jobs
z: 2
`,
  )
  t.equal(withBlocks(once, { users: 'one: 1\n\n  two: $& 2', jobs: '- x' }), once, 'and again')
  t.match(withBlocks(once, { jobs: '' }), '# >>> jobs\n# <<< jobs\n')
})

t.test('a part that the file does not have is an error', async (t) => {
  t.throws(() => withBlocks(text, { user: '' }), { constructor: RangeError, message: /# >>> user/ })
})
