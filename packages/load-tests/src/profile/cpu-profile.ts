/** A CPU profile as V8's inspector gives it (`Profiler.stop`), and as DevTools open it. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
    readonly children?: readonly number[]
  }[]
  /** The node that ran at each sample. */
  readonly samples: readonly number[]
}

/** A function in all calls of it from the same callers, and what it called. */
export interface Frame {
  readonly name: string
  /**
   * `pg`, `@techshop/outbox`, `services/orders`, `node`; `made at run time` for code that a program has made, such as a
   * serialiser for a schema; `V8` for what is no JavaScript, system calls included.
   */
  readonly origin: string
  /** Samples that found the function itself at work. */
  self: number
  /** With those that found what it called. */
  total: number
  readonly children: Map<string, Frame>
}

/** Whose code a function is, by its file and its line. */
export const originOf = ({ url, lineNumber }: { readonly url: string; readonly lineNumber: number }): string => {
  const dependency = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1]
  if (dependency) return dependency
  const [, kind, name] = /\/(packages|services)\/([^/]+)\//.exec(url) ?? []
  if (kind) return kind === 'packages' ? `@techshop/${name}` : `services/${name}`
  if (url !== '') return url.startsWith('node:') ? 'node' : url
  return lineNumber < 0 ? 'V8' : 'made at run time'
}

const frame = (name: string, origin: string): Frame => ({ name, origin, self: 0, total: 0, children: new Map() })

/**
 * Samples are counted and not weighted by the time between them: on a busy machine a sample comes late because others
 * ran meanwhile.
 */
const samplesByNode = ({ samples }: CpuProfile): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const id of samples) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Makes a tree of calls out of a profile, without the time in which there was nothing to do. */
export const callsOf = (profile: CpuProfile): Frame => {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const counts = samplesByNode(profile)
  const add = (id: number, parent: Frame): number => {
    const node = nodes.get(id)
    if (!node || node.callFrame.functionName === '(idle)') return 0
    const { functionName, url } = node.callFrame
    const name = functionName || '(anonymous)'
    const key = `${name} ${url}`
    const into = parent.children.get(key) ?? frame(name, originOf(node.callFrame))
    parent.children.set(key, into)
    const self = counts.get(id) ?? 0
    const total = (node.children ?? []).reduce((sum, child) => sum + add(child, into), self)
    into.self += self
    into.total += total
    return total
  }
  const all = frame('all', '')
  const [root] = profile.nodes
  for (const child of root?.children ?? []) all.total += add(child, all)
  return all
}

/** A part of the time that a process was busy. */
export interface TimePart {
  readonly name: string
  /** Of 1. */
  readonly share: number
}

/** Where the time went itself, most first, by whatever a function is counted under. */
export const selfTimeBy = (calls: Frame, nameOf: (frame: Frame) => string): TimePart[] => {
  const counts = new Map<string, number>()
  const add = (one: Frame): void => {
    if (one.self > 0) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + one.self)
    for (const child of one.children.values()) add(child)
  }
  add(calls)
  return [...counts].map(([name, count]) => ({ name, share: count / calls.total })).sort((a, b) => b.share - a.share)
}
