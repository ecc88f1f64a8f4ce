import type { ServiceManifest, Variable } from '@techshop/service-manifests/manifest'
import { databaseConnections, sizeOf } from '@techshop/service-manifests/size'

const camelCase = (variable: string): string =>
  variable.toLowerCase().replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const ofShop = (variable: string, key: string, optional = false): string =>
  `{ name: ${variable}, valueFrom: { configMapKeyRef: { name: shop, key: ${key}${optional ? ', optional: true' : ''} } } }`

const ofSecret = (secret: string, variable: string, optional = false): string =>
  `{ name: ${variable}, valueFrom: { secretKeyRef: { name: ${secret}, key: ${camelCase(variable)}${optional ? ', optional: true' : ''} } } }`

const variablesOfKind = (kind: ServiceManifest['kind']): string[] =>
  kind === 'pages'
    ? ['{ name: API_URL, value: "http://gateway:8082" }', ofShop('PUBLIC_URL', 'publicUrl')]
    : [
        ofShop('STAFF_JWKS_URL', 'staffJwksUrl'),
        ofShop('STAFF_ISSUER', 'staffIssuer'),
        ofShop('STAFF_AUDIENCE', 'staffAudience'),
        '{ name: SERVICE_ACCOUNTS_URL, value: "file:///run/accounts/service-accounts.json" }',
        ofShop('CORS_ORIGINS', 'corsOrigins', true),
      ]

const variableOf = (service: string, { name, secret, ofShop: isOfShop }: Variable): string[] => {
  if (secret) return [ofSecret(service, name)]
  return isOfShop ? [ofShop(name, camelCase(name), true)] : []
}

const variablesOfDatabase = ({ name, database }: ServiceManifest): string[] =>
  database
    ? [
        ofSecret(name, 'DATABASE_URL'),
        ofSecret(name, 'NATS_URL'),
        ...(database.readReplica ? [ofSecret(name, 'DATABASE_READ_URL', true)] : []),
      ]
    : []

const environmentOf = (service: ServiceManifest): string => {
  const { name, kind, roles, environment = [] } = service
  const variables = [
    ...variablesOfKind(kind),
    ...(roles.length > 0 ? [`{ name: ROLES, value: "${roles.join(',')}" }`] : []),
    ...environment.flatMap((variable) => variableOf(name, variable)),
    ...variablesOfDatabase(service),
    ...(kind === 'api' ? [ofSecret(name, 'REDIS_URL', true)] : []),
  ]
  const settings = environment.filter((variable) => !variable.secret && !variable.ofShop)
  return [
    ...variables.map((variable) => `            - ${variable}\n`),
    ...(settings.length > 0
      ? [
          `          # What a merchant sets, such as ${settings[0]?.name}; services/${name}/service.json describes each.\n`,
          `          envFrom: [{ configMapRef: { name: ${name}-settings, optional: true } }]\n`,
        ]
      : []),
  ].join('')
}

const volumesOf = ({ kind }: ServiceManifest): string => {
  const mounts = ['{ name: tmp, mountPath: /tmp }']
  const volumes = ['{ name: tmp, emptyDir: { medium: Memory, sizeLimit: 64Mi } }']
  if (kind === 'api') {
    mounts.push('{ name: accounts, mountPath: /run/accounts, readOnly: true }')
    volumes.push('{ name: accounts, configMap: { name: service-accounts, optional: true } }')
  }
  return `          volumeMounts: [${mounts.join(', ')}]\n      volumes: [${volumes.join(', ')}]\n`
}

/** The manifests of one service: how it is reached, runs, scales, is drained, measured and migrated. */
export const serviceManifest = (service: ServiceManifest): string => {
  const { name, database } = service
  const size = sizeOf(service)
  return `# Headless, since the gateway spreads requests itself: the name has an address for each pod, also for one that is not ready
# yet, whose readiness the gateway looks at.
apiVersion: v1
kind: Service
metadata: { name: ${name}, labels: { app.kubernetes.io/name: ${name} } }
spec:
  clusterIP: None
  publishNotReadyAddresses: true
  selector: { app.kubernetes.io/name: ${name} }
  ports: [{ name: http, port: 3000 }]
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, labels: { app.kubernetes.io/name: ${name} } }
spec:
  # HorizontalPodAutoscaler says how many.
  strategy: { type: RollingUpdate, rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } }
  minReadySeconds: 5
  progressDeadlineSeconds: 300
  revisionHistoryLimit: 5
  selector: { matchLabels: { app.kubernetes.io/name: ${name} } }
  template:
    metadata: { labels: { app.kubernetes.io/name: ${name}, techshop.example/part: service } }
    spec:
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, seccompProfile: { type: RuntimeDefault } }
      # 10 s for what runs, after the 5 s in which routers learn that it stops.
      terminationGracePeriodSeconds: 30
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector: { matchLabels: { app.kubernetes.io/name: ${name} } }
      containers:
        - name: ${name}
          image: techshop/${name}
          ports: [{ name: http, containerPort: 3000 }]
          env:
            - { name: LOG_LEVEL, value: info }
            - { name: DRAIN_DELAY_MS, value: "5000" }
            - { name: TRUSTED_PROXIES, valueFrom: { configMapKeyRef: { name: shop, key: podNetworks } } }
${environmentOf(service)}          startupProbe: { httpGet: { path: /livez, port: http }, periodSeconds: 2, failureThreshold: 60 }
          livenessProbe: { httpGet: { path: /livez, port: http }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 }
          readinessProbe: { httpGet: { path: /readyz, port: http }, periodSeconds: 2, timeoutSeconds: 3, failureThreshold: 2 }
          resources:
            requests: { cpu: ${size.cpu}, memory: ${size.memory} }
            # No limit of CPU: throttling shows as late answers, and requests share the node fairly.
            limits: { memory: ${size.memoryLimit} }
          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
${volumesOf(service)}---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: ${name} }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: ${name} }
  minReplicas: ${size.minReplicas}
  maxReplicas: ${size.maxReplicas}
  metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }]
  behavior: { scaleDown: { stabilizationWindowSeconds: 300 } }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: ${name} }
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector: { matchLabels: { app.kubernetes.io/name: ${name} } }
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app.kubernetes.io/name: ${name} } }
  jobLabel: app.kubernetes.io/name
  # What a service says of itself (\`service\`) stays as it says it, as elsewhere.
  endpoints:
    - { port: http, path: /metrics, interval: 15s, honorLabels: true, relabelings: [{ targetLabel: part, replacement: service }] }
${database ? migration(name) : ''}`
}

const migration = (name: string): string => `---
# Jobs can't be changed: a deploy deletes it and makes it anew, and waits for it before the Deployment is touched.
apiVersion: batch/v1
kind: Job
metadata: { name: ${name}-migrate, labels: { techshop.example/step: migrate } }
spec:
  backoffLimit: 6
  activeDeadlineSeconds: 900
  template:
    metadata: { labels: { app.kubernetes.io/name: ${name}-migrate, techshop.example/part: migration } }
    spec:
      restartPolicy: OnFailure
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, seccompProfile: { type: RuntimeDefault } }
      containers:
        - name: migrate
          image: techshop/${name}
          args: [dist/src/main.js, migrate]
          env:
            - { name: DATABASE_URL, valueFrom: { secretKeyRef: { name: ${name}-owner, key: databaseUrl } } }
          resources: { requests: { cpu: 50m, memory: 128Mi }, limits: { memory: 256Mi } }
          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
`

/** The passwords of each database, for the Job that makes them. */
export const databasePasswords = (services: readonly ServiceManifest[]): string =>
  services
    .filter(({ database }) => database)
    .flatMap(({ name }) => [
      `- { name: POSTGRES_${name.toUpperCase()}_PASSWORD, valueFrom: { secretKeyRef: { name: ${name}, key: password } } }\n`,
      `- { name: POSTGRES_${name.toUpperCase()}_OWNER_PASSWORD, valueFrom: { secretKeyRef: { name: ${name}-owner, key: password } } }\n`,
    ])
    .join('')

/** What PostgreSQL is told of how many may connect. */
export const connectionLimit = (services: readonly ServiceManifest[]): string =>
  `max_connections: "${databaseConnections(services)}"\n`

/** Where a release finds the image of each service, as an overlay names it. */
export const imagesOf = (services: readonly ServiceManifest[]): string =>
  services
    .map(({ name }) => `- { name: techshop/${name}, newName: registry.example/techshop/${name}, newTag: 0.1.0 }\n`)
    .join('')
