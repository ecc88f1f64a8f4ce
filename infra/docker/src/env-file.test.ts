import t from 'tap'
import { readVariable, withVariables } from './env-file.ts'

t.test('a variable is read by its whole name', async (t) => {
  const text = 'MY_COLOUR=red\nCOLOUR=blue\n'
  t.equal(readVariable(text, 'COLOUR'), 'blue')
  t.equal(readVariable(text, 'VERSION'), undefined)
})

t.test('what is set replaces its line, and nothing else changes', async (t) => {
  const text = '# secrets\nA=1\nCOLOUR=blue\nB=$&\n'
  t.equal(withVariables(text, { COLOUR: 'green' }), '# secrets\nA=1\nCOLOUR=green\nB=$&\n')
})

t.test('what is new is added on a line of its own', async (t) => {
  t.equal(withVariables('A=1', { B: '2' }), 'A=1\nB=2\n')
  t.equal(withVariables('', { B: '2' }), 'B=2\n')
})
