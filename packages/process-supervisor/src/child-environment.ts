const inherited = /^(PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TZ|LANG|LC_ALL|LOG_LEVEL|OTEL_.*|NODE_EXTRA_CA_CERTS)$/

/** What a child process takes over from the environment of the person who starts it; all else it is given. */
export function inheritedEnvironment(environment: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const entries = Object.entries(environment).filter(([name, value]) => value !== undefined && inherited.test(name))
  return Object.fromEntries(entries) as Record<string, string>
}
