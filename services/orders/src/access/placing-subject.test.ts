import t from 'tap'
import { createPlacingSubjects } from './placing-subject.ts'

const key = (letter: string) => ({ id: letter, secret: Buffer.from(letter.repeat(32)) })
const subjects = createPlacingSubjects([key('a'), key('b')])

t.test('the same person is the same subject in every instance that signs with the same key', async (t) => {
  const other = createPlacingSubjects([key('a')])
  t.same(subjects.ofEmail('Ada@Example.org'), other.ofEmail('ada@example.ORG'))
  t.same(subjects.ofClient('203.0.113.7'), other.ofClient('203.0.113.7'))
  t.notSame(subjects.ofEmail('ada@example.org'), createPlacingSubjects([key('b')]).ofEmail('ada@example.org'))
})

t.test('subjects differ by person and by kind, and show neither', async (t) => {
  const all = [
    subjects.ofEmail('ada@example.org'),
    subjects.ofEmail('eve@example.org'),
    subjects.ofClient('ada@example.org'),
    subjects.ofClient('203.0.113.7'),
  ]
  t.equal(new Set(all.map((subject) => subject.toString('hex'))).size, all.length)
  for (const subject of all) {
    t.equal(subject.length, 16)
    t.notMatch(subject.toString('latin1'), /ada|eve|203/)
  }
})
