import { consumersOf, type DurableConsumer, snapshotsAskedBy } from '@techshop/contracts/durable-consumers'
import type { ServiceManifest } from '@techshop/service-manifests/manifest'

const quoted = (subjects: readonly string[]): string => subjects.map((subject) => `"${subject}"`).join(', ')

const userLines = (subjectLines: readonly (readonly string[])[]): string =>
  subjectLines.map((subjects) => `      ${quoted(subjects)}\n`).join('')

/** What `reader` may publish: it may have a consumer of its own in each stream. */
export const readerLines = (services: readonly ServiceManifest[]): string =>
  services
    .flatMap(({ stream }) => (stream ? [stream.name] : []))
    .flatMap((stream) => [
      [`$JS.API.STREAM.INFO.${stream}`],
      [`$JS.API.CONSUMER.CREATE.${stream}.reader`, `$JS.API.CONSUMER.CREATE.${stream}.reader.>`],
      [`$JS.API.CONSUMER.INFO.${stream}.reader`, `$JS.API.CONSUMER.DELETE.${stream}.reader`],
      [`$JS.API.CONSUMER.MSG.NEXT.${stream}.reader`, `$JS.ACK.${stream}.reader.>`],
    ])
    .map(quoted)
    .join('\n')

const consumerSubjects = ({ stream, durable, filterSubject }: DurableConsumer): string[][] => [
  [`$JS.API.CONSUMER.CREATE.${stream}.${durable}.${filterSubject}`],
  [`$JS.API.CONSUMER.INFO.${stream}.${durable}`, `$JS.API.CONSUMER.DELETE.${stream}.${durable}`],
  [`$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`, `$JS.ACK.${stream}.${durable}.>`],
]

const user = ({ name, stream, hints }: ServiceManifest): string => {
  const followed = Map.groupBy(consumersOf(name), (consumer) => consumer.stream)
  const own = [...(stream?.subjects ?? []), ...(hints ? [`hint.${name}.>`] : [])]
  const asked = snapshotsAskedBy(name).map((publisher) => `snapshot.${publisher}`)
  const ofStream = stream
    ? [
        ['CREATE', 'UPDATE', 'INFO'].map((action) => `$JS.API.STREAM.${action}.${stream.name}`),
        ['DELETE', 'MSG.GET'].map((action) => `$JS.API.STREAM.${action}.${stream.name}`),
      ]
    : []
  const ofOthers = [...followed].flatMap(([other, consumers]) => [
    [`$JS.API.STREAM.INFO.${other}`],
    ...consumers.flatMap(consumerSubjects),
  ])
  const heard = [`_INBOX.${name}.>`, ...(stream ? [`snapshot.${name}`] : []), ...(hints ? [`hint.${name}.>`] : [])]
  return `{
  user: ${name}
  password: $NATS_${name.toUpperCase()}_PASSWORD
  permissions {
    publish: [
${userLines([own, asked, ...ofStream, ...ofOthers].filter((subjects) => subjects.length > 0))}    ]
    subscribe: [${quoted(heard)}]
    allow_responses: { max: 1, expires: "1m" }
  }
}
`
}

/** A user for each service with a database: its own subjects, its own stream, its own consumers, its own inbox. */
export const serviceUsers = (services: readonly ServiceManifest[]): string =>
  services
    .filter(({ database }) => database)
    .map(user)
    .join('')
