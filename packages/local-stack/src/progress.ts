/** Says what goes on when it takes longer than a second, and how long it took in the end. */
export async function withProgress<T>(label: string, report: (line: string) => void, work: Promise<T>): Promise<T> {
  const startedAt = performance.now()
  const timer = setTimeout(() => report(`${label} …`), 1000)
  try {
    const result = await work
    const seconds = (performance.now() - startedAt) / 1000
    if (seconds > 1) report(`${label}: done in ${seconds.toFixed(1)} s`)
    return result
  } finally {
    clearTimeout(timer)
  }
}
