// Writes all generated files: first those of the services, their OpenAPI documents among them, then what is made of these.
import { spawnSync } from 'node:child_process'

const steps = [
  // Alone: the pages are a service too, and stand on the client, which is made of the documents.
  ['--filter=./services/*', '--only'],
  ['--filter=!./services/*'],
]
for (const step of steps) {
  const { status } = spawnSync('turbo', ['run', 'generate', ...step], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
