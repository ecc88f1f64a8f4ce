import type { ServiceManifest, Variable } from '@techshop/service-manifests/manifest'
import { databaseConnections } from '@techshop/service-manifests/size'

const required = (name: string): string => `\${${name}:?run infra/write-env}`

const variableLine = ({ name, secret, default: value = '' }: Variable): string =>
  `${name}: ${secret ? required(name) : `\${${name}:-${value}}`}`

const databaseLines = ({ name, database }: ServiceManifest): string[] => {
  if (!database) return []
  const upper = name.toUpperCase()
  return [
    ...(database.readReplica ? [`DATABASE_READ_URL: \${${upper}_DATABASE_READ_URL:-}`] : []),
    `DATABASE_URL: postgres://${name}:${required(`POSTGRES_${upper}_PASSWORD`)}@postgres:5432/${name}`,
    `NATS_URL: nats://${name}:${required(`NATS_${upper}_PASSWORD`)}@nats:4222`,
  ]
}

const imageOf = (name: string): string => `\${TECHSHOP_REGISTRY:-techshop}/${name}:\${TECHSHOP_VERSION:-development}`

const serviceBlock = (service: ServiceManifest): string => {
  const { name, kind, roles, database, environment = [] } = service
  const environmentLines = [
    `<<: *${kind}`,
    ...(roles.length > 0 ? [`ROLES: ${roles.join(',')}`] : []),
    ...environment.map(variableLine),
    ...databaseLines(service),
  ]
  const waits = [
    ...(database ? [`${name}-migrate: { condition: service_completed_successfully }`] : []),
    ...(database ? ['nats: { condition: service_healthy }'] : []),
    ...(kind === 'pages' ? ['assets: { condition: service_completed_successfully }'] : []),
  ]
  return `${name}:
  <<: *service
  image: ${imageOf(name)}
  build: { <<: *build, args: { <<: *version, SERVICE: ${name} } }
${waits.length > 0 ? `  depends_on:\n${waits.map((line) => `    ${line}\n`).join('')}` : ''}  environment:
${environmentLines.map((line) => `    ${line}\n`).join('')}  networks: { ${database ? 'data: {}, ' : ''}shop: { aliases: ["${name}-\${COLOUR:-blue}"] } }
  labels: *labels
${kind === 'api' ? '  volumes: *keys\n' : ''}`
}

const migrationBlock = (name: string): string => `${name}-migrate:
  <<: [*once, *hardened]
  image: ${imageOf(name)}
  command: [dist/src/main.js, migrate]
  depends_on: { databases: { condition: service_completed_successfully } }
  environment:
    DATABASE_URL: postgres://${name}_owner:\${POSTGRES_${name.toUpperCase()}_OWNER_PASSWORD}@postgres:5432/${name}
  networks: [data]
`

/** The parts of docker-compose.yml that the services' manifests decide, by the names of its markers. */
export const composeBlocks = (services: readonly ServiceManifest[]): Record<string, string> => {
  const withDatabase = services.filter(({ database }) => database).map(({ name }) => name)
  return {
    services: services.map(serviceBlock).join('\n'),
    connections: `- --max_connections=${databaseConnections(services)}\n`,
    migrations: withDatabase.map(migrationBlock).join('\n'),
    passwords: withDatabase
      .map((name) => name.toUpperCase())
      .map(
        (name) =>
          `POSTGRES_${name}_PASSWORD: \${POSTGRES_${name}_PASSWORD}\nPOSTGRES_${name}_OWNER_PASSWORD: ${required(`POSTGRES_${name}_OWNER_PASSWORD`)}\n`,
      )
      .join(''),
    users: withDatabase
      .map((name) => `NATS_${name.toUpperCase()}_PASSWORD: \${NATS_${name.toUpperCase()}_PASSWORD}\n`)
      .join(''),
  }
}
