import t from 'tap'
import { inheritedEnvironment } from './child-environment.ts'

t.test('children get what a program needs to run and nothing that would change what they do', async (t) => {
  const environment = {
    PATH: '/bin',
    HOME: '/home/ada',
    LOG_LEVEL: 'debug',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
    DATABASE_URL: 'postgres://elsewhere',
    NODE_OPTIONS: '--inspect',
    npm_config_cache: '/x',
    PORT: '3000',
  }
  t.strictSame(inheritedEnvironment(environment), {
    PATH: '/bin',
    HOME: '/home/ada',
    LOG_LEVEL: 'debug',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
  })
})
