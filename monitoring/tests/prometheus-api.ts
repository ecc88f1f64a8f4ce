/** A series of an answer: its labels, and its value when asked. */
interface Sample {
  readonly metric: Readonly<Record<string, string>>
  readonly value: readonly [time: number, value: string]
}

interface FiringAlert {
  readonly labels: Readonly<Record<string, string>>
  readonly state: 'pending' | 'firing'
}

/** Asks Prometheus. Rejects with its words when it does not understand. */
export const prometheusAt = (url: string) => {
  const ask = async <Data>(path: string): Promise<Data> => {
    const answer = (await (await fetch(`${url}/api/v1/${path}`)).json()) as { data: Data; error?: string }
    if (answer.error !== undefined) throw new Error(`${path}: ${answer.error}`)
    return answer.data
  }
  return {
    query: async (expr: string): Promise<readonly Sample[]> =>
      (await ask<{ result: Sample[] }>(`query?query=${encodeURIComponent(expr)}`)).result,
    firing: async (): Promise<readonly FiringAlert[]> =>
      (await ask<{ alerts: FiringAlert[] }>('alerts')).alerts.filter(({ state }) => state === 'firing'),
  }
}
