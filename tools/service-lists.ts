// Fails when a file lists services by their names: two or more of them in an array, a union or an alternation. What has to
// know all services asks packages/service-manifests, or is generated; a list by hand would forget the next service.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { serviceNames } from '@techshop/service-manifests/services'

/** Services, contracts, what is generated or was released, and documentation. */
const free =
  /^(?:services|packages\/contracts|monitoring\/grafana|docs)\/|\/(?:generated|released)\/|^pnpm-lock\.yaml$|\.md$/

/** Each needs these services and no other, whatever services there will be. */
const exceptions: Readonly<Record<string, string>> = {
  'packages/acceptance-tests/src/browser/actions/console.int.test.ts': 'sections of the console, which have such names',
  'packages/chaos-tests/src/invariants/messages.ts': 'the oracle of orders is independent of what it judges',
  'packages/chaos-tests/src/restore.int.test.ts': 'which of those that share an order is restored without the others',
  'packages/crash-tests/src/crash-points.ts': 'steps of one order, each in the process that takes it',
  'packages/crash-tests/src/invariants/messages.ts': 'the two processes that share an order',
  'packages/crash-tests/src/mutations.ts': 'breakages of the code of one order',
  'packages/crash-tests/src/service-process.ts': 'the two processes that share an order',
  'packages/crash-tests/src/world.ts': 'the two processes that share an order',
  'packages/load-tests/src/phases/comparison.ts': 'tables that are compared with a reference',
  'packages/load-tests/src/phases/plans.ts': 'databases whose statements are explained',
  'packages/load-tests/src/phases/write-products.int.test.ts': 'tables that products are written to',
  'packages/load-tests/src/phases/write-products.ts': 'tables that products are written to',
  'packages/load-tests/src/scenarios/scenario.ts': 'services whose reads are measured',
  'packages/local-stack/src/postgres.int.test.ts': 'databases that the test makes itself',
}

const name = `(?:${serviceNames.join('|')})`
const quoted = `(?:["'](?:@techshop/)?${name}(?:#[a-z-]+)?["'])`
const list = new RegExp(
  [
    `${quoted}\\s*,\\s*${quoted}`,
    `${quoted}\\s*\\|\\s*${quoted}`,
    // An array of YAML, and an alternation in a text.
    `\\[${name}, *${name}\\b`,
    `\\b${name}\\|${name}\\b`,
  ].join('|'),
)
/** A part that is generated, between its markers. */
const generatedPart = /^[ ]*# >>> (\w+)[\s\S]*?# <<< \1$/gm

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  .split('\n')
  .filter(Boolean)
const listing = files
  .filter((file) => !free.test(file) && /\.(?:ts|tsx|mjs|cjs|ya?ml|json|conf|template)$|Dockerfile$/.test(file))
  .flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    if (/^(?:\/\/|#) Made of /.test(text)) return []
    const found = list.exec(text.replaceAll(generatedPart, ''))?.[0]
    return found ? [{ file, found }] : []
  })

for (const { file, found } of listing) {
  if (file in exceptions) continue
  console.error(`${file} lists services: ${found}`)
  process.exitCode = 1
}
for (const file of Object.keys(exceptions)) {
  if (listing.some((one) => one.file === file)) continue
  console.error(`tools/service-lists.ts: ${file} lists no services and needs no exception`)
  process.exitCode = 1
}
