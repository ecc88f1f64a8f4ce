/** A change of a module's text as one process loads it; the file stays as it is. */
export interface Rewrite {
  /** From the root of the repository: `packages/messaging/src/delivery.ts`. */
  readonly module: string
  /** Must be there exactly once, so that a rewrite can't miss its place unnoticed. */
  readonly find: string
  readonly replace: string
}

/** Thrown when a module is no longer as a rewrite expects it: the rewrite has to follow the code. */
class RewriteError extends Error {
  override readonly name = 'RewriteError'
}

/**
 * The module's text with those rewrites applied, in their order, that are meant for it.
 * @throws RewriteError when a text to find is missing or there more than once
 */
export const rewritten = (module: string, source: string, rewrites: readonly Rewrite[]): string =>
  rewrites
    .filter((rewrite) => rewrite.module === module)
    .reduce((text, { find, replace }) => {
      const parts = text.split(find)
      if (parts.length !== 2) {
        throw new RewriteError(`${module} has ${parts.length - 1} times, instead of once: ${find}`)
      }
      return parts.join(replace)
    }, source)
