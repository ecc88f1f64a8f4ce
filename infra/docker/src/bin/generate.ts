// Makes the parts of docker-compose.yml, the Dockerfile, infra/nats/nats.conf and the workflows that the services' manifests
// decide; with --check it fails when one is stale.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { generateFiles, withBlocks } from '@techshop/service-manifests/generated-files'
import { serviceNames, services } from '@techshop/service-manifests/services'
import { repositoryRoot } from '../command.ts'
import { composeBlocks } from '../compose-blocks.ts'
import { readerLines, serviceUsers } from '../nats-configuration.ts'

const filled = (file: string, blocks: Readonly<Record<string, string>>): string =>
  withBlocks(readFileSync(path.join(repositoryRoot, file), 'utf8'), blocks)

const built = services.map(({ name }) => `--filter-prod @techshop/${name}...`).join(' ')

const images = `image: [${[...serviceNames, 'owned-databases', 'gateway', 'nats'].join(', ')}]`

generateFiles(repositoryRoot, {
  '.github/workflows/ci.yml': filled('.github/workflows/ci.yml', { images }),
  '.github/workflows/release.yml': filled('.github/workflows/release.yml', { images }),
  'docker-compose.yml': filled('docker-compose.yml', composeBlocks(services)),
  'infra/nats/nats.conf': filled('infra/nats/nats.conf', {
    reader: readerLines(services),
    services: serviceUsers(services),
  }),
  Dockerfile: filled('Dockerfile', { services: `ENV SERVICES="${built}"` }),
})
