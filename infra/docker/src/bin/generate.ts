// Makes the parts of docker-compose.yml, the Dockerfile and infra/nats/nats.conf that the services' manifests decide; with
// --check it fails when one is stale.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { generateFiles, withBlocks } from '@techshop/service-manifests/generated-files'
import { services } from '@techshop/service-manifests/services'
import { repositoryRoot } from '../command.ts'
import { composeBlocks } from '../compose-blocks.ts'
import { readerLines, serviceUsers } from '../nats-configuration.ts'

const filled = (file: string, blocks: Readonly<Record<string, string>>): string =>
  withBlocks(readFileSync(path.join(repositoryRoot, file), 'utf8'), blocks)

const built = services.map(({ name }) => `--filter-prod @techshop/${name}...`).join(' ')

generateFiles(repositoryRoot, {
  'docker-compose.yml': filled('docker-compose.yml', composeBlocks(services)),
  'infra/nats/nats.conf': filled('infra/nats/nats.conf', {
    reader: readerLines(services),
    services: serviceUsers(services),
  }),
  Dockerfile: filled('Dockerfile', { services: `ENV SERVICES="${built}"` }),
})
