import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false } as const
const text = (pattern: string, description: string) => Type.String({ pattern, description })
const optional = Type.Optional

const ServiceName = text('^[a-z][a-z0-9]{1,30}$', 'A service: the name of its folder.')

const Prefix = Type.Object(
  {
    path: text('^/api/[a-z0-9-]+$', 'Requests for this path and for what is below it go to the service.'),
    cached: optional(
      Type.Boolean({
        description: 'Anonymous reads may be answered from the gateway’s cache for as long as they say.',
      }),
    ),
  },
  closed,
)

const Variable = Type.Object(
  {
    name: text('^[A-Z][A-Z0-9_]*$', 'As the process reads it.'),
    description: Type.String({ minLength: 1 }),
    default: optional(Type.String({ description: 'What Docker Compose sets where nobody sets another value.' })),
    local: optional(
      Type.String({ description: 'Its value at `npm start`; `{timeZone}` is the time zone of the machine.' }),
    ),
    ofShop: optional(
      Type.Boolean({
        description: 'One value for all services that have it: in Kubernetes from the ConfigMap `shop`.',
      }),
    ),
    secret: optional(
      Type.Literal('signing-keys', { description: '`<key id>:<base64url of 32 bytes>`, made with the other secrets.' }),
    ),
  },
  closed,
)

const RestoreStep = Type.Object(
  {
    when: Type.Array(ServiceName, { minItems: 1, description: 'Runs when one of these was restored,' }),
    unless: optional(Type.Array(ServiceName, { description: 'but not when one of these was.' })),
    first: optional(Type.Boolean({ description: 'Before anything is restored, instead of afterwards.' })),
    command: Type.Array(Type.String(), {
      minItems: 1,
      description: 'A command of the service with its arguments; `{since}` is a time just before the backup.',
    }),
  },
  closed,
)

/** What a deployed service tells the rest of the repository about itself, in `services/<name>/service.json`. */
export const ServiceManifest = Type.Object(
  {
    name: ServiceName,
    kind: Type.Union([Type.Literal('api'), Type.Literal('pages')], {
      description:
        '`api` answers below its prefixes and has an OpenAPI document; `pages` answers everything else and is a client of the API.',
    }),
    roles: Type.Array(Type.Union([Type.Literal('api'), Type.Literal('worker')]), {
      description: 'What its process may be told to do (ROLES); none where there is nothing to choose.',
    }),
    database: optional(
      Type.Object(
        {
          backupOrder: Type.Integer({
            minimum: 1,
            description:
              'Lower ones are backed up earlier: a service that refers to what others keep comes after them.',
          }),
          readReplica: optional(Type.Boolean({ description: 'Reads may go to a replica (DATABASE_READ_URL).' })),
        },
        closed,
      ),
    ),
    stream: optional(
      Type.Object(
        {
          name: text('^[A-Z][A-Z0-9_]*$', 'The JetStream stream that holds its events.'),
          subjects: Type.Array(text('^[a-z][a-z0-9]*[.]>$', 'What it alone publishes.'), { minItems: 1 }),
        },
        closed,
      ),
    ),
    hints: optional(
      Type.Boolean({
        description: 'Its instances tell each other something outside of JetStream, at `hint.<name>.>`.',
      }),
    ),
    prefixes: optional(
      Type.Array(Prefix, {
        description:
          'Its part of the API, in which `/api/<name>` is always: its document and its health are there. Locations that need more stand in gateway.conf.template.',
      }),
    ),
    environment: optional(Type.Array(Variable, { description: 'Beyond what every service of its kind is told.' })),
    restore: optional(Type.Array(RestoreStep, { description: 'What it does when a backup was restored.' })),
    size: optional(
      Type.Object(
        {
          minReplicas: Type.Integer({ minimum: 1 }),
          maxReplicas: Type.Integer({ minimum: 1 }),
          cpu: Type.String(),
          memory: Type.String(),
          memoryLimit: Type.String(),
        },
        { ...closed, description: 'In Kubernetes; 2 to 4 small instances without it.' },
      ),
    ),
  },
  closed,
)
export type ServiceManifest = Static<typeof ServiceManifest>
export type Variable = Static<typeof Variable>
export type RestoreStep = Static<typeof RestoreStep>
