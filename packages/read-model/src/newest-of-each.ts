interface Versioned {
  readonly id: string
  readonly version: number
}

/**
 * The highest version of each aggregate, in the order of ids: what one statement can write at once, and in an order that
 * keeps two instances from waiting for each other in a circle.
 */
export const newestOfEach = <State extends Versioned>(states: readonly State[]): State[] => {
  const newest = new Map<string, State>()
  for (const state of states) {
    if ((newest.get(state.id)?.version ?? -1) < state.version) newest.set(state.id, state)
  }
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
