import t from 'tap'
import { chooseUser, parsePasswd } from './postgres-user.ts'

const users = parsePasswd(
  [
    'root:x:0:0:root:/root:/bin/bash',
    'postgres:x:101:104:PostgreSQL,,,:/var/lib/postgresql:/bin/bash',
    'ada:x:1000:1000::/home/ada:/bin/sh',
    'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
    '',
  ].join('\n'),
)
const without = (name: string) => users.filter((user) => user.name !== name)

t.test('a new server runs as postgres, or as nobody where there is no such user', async (t) => {
  t.strictSame(chooseUser(users, undefined), { name: 'postgres', uid: 101, gid: 104 })
  t.equal(chooseUser(without('postgres'), undefined)?.name, 'nobody')
})

t.test('existing data keep their owner', async (t) => {
  t.equal(chooseUser(users, 65534)?.name, 'nobody')
  t.equal(chooseUser(users, 1000)?.name, 'ada')
})

t.test('it never runs as root', async (t) => {
  t.equal(chooseUser(users, 0)?.name, 'postgres')
})
