import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { tryLock } from './process-lock.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'techshop-lock-'))
t.teardown(() => rmSync(directory, { recursive: true, force: true }))
const lock = path.join(directory, 'build.lock')
const program = path.join(directory, 'work.ts')
writeFileSync(
  program,
  `import { setTimeout } from 'node:timers/promises'
import { oneAtATime } from ${JSON.stringify(path.join(import.meta.dirname, 'process-lock.ts'))}
await oneAtATime(${JSON.stringify(lock)}, async () => {
  process.stdout.write(\`begin \${Date.now()} \`)
  await setTimeout(300)
  process.stdout.write(\`end \${Date.now()}\`)
})`,
)

t.test('processes that want the same take turns', async (t) => {
  const outputs = await Promise.all(
    Array.from({ length: 4 }, () => text(spawn(process.execPath, [program]).stdout as NodeJS.ReadableStream)),
  )
  const turns = outputs
    .map(
      (output) =>
        output
          .match(/begin (\d+) end (\d+)/)
          ?.slice(1)
          .map(Number) ?? [],
    )
    .sort(([one = 0], [other = 0]) => one - other)
  for (const [index, [begin = 0]] of turns.entries()) if (index > 0) t.ok(begin >= (turns[index - 1]?.[1] ?? 0))
  t.equal(turns.flat().length, 8)
})

t.test('the turn of a process that was killed is over', async (t) => {
  const worker = spawn(process.execPath, [program])
  await once(worker.stdout, 'data')
  t.same(await tryLock(lock), { heldBy: worker.pid })
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  const attempt = await tryLock(lock)
  t.ok('release' in attempt)
})
