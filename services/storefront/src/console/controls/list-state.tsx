import type { ComponentChildren } from 'preact'
import { useConsole } from '../console-context.ts'

/** Stands where rows will be, so that nothing jumps when they come. */
const Waiting = () => (
  <div class="skeleton-rows">
    {[1, 2, 3, 4, 5, 6].map((row) => (
      <span key={row} class="skeleton" />
    ))}
  </div>
)

/** Says how many rows there are, whenever others are read. */
const Count = ({ count }: { count: number | undefined }) => {
  const { texts } = useConsole()
  return (
    <p class="visually-hidden" role="status">
      {count === undefined ? texts.loading : texts.rows(count)}
    </p>
  )
}

/** Says what went wrong, with a way on. */
export const Failure = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const { texts, explain } = useConsole()
  return (
    <div class="notice bad" role="alert">
      <p>{explain(error)}</p>
      {onRetry ? (
        <p>
          <button class="button" type="button" onClick={onRetry}>
            {texts.retry}
          </button>
        </p>
      ) : null}
    </div>
  )
}

interface ListStateProps {
  /** How many rows there are; undefined while they are read. */
  count: number | undefined
  error: unknown
  onRetry: () => void
  /** What to say, and offer, when there are none. */
  empty: ComponentChildren
  /** Shows more of them, when there are more. */
  onMore?: (() => void) | undefined
  /** What it shows are no rows whose number says something. */
  isUncounted?: boolean
  children: ComponentChildren
}

const More = ({ onMore }: { onMore: () => void }) => (
  <p>
    <button class="button" type="button" onClick={onMore}>
      {useConsole().texts.more}
    </button>
  </p>
)

/** A list in each of its states: being read, failed, empty, or there, to its end or with more to come. */
export const ListState = ({ count, error, onRetry, empty, onMore, isUncounted, children }: ListStateProps) => (
  <>
    {error || isUncounted ? null : <Count count={count} />}
    {error ? <Failure error={error} onRetry={onRetry} /> : null}
    {count === undefined && !error ? <Waiting /> : null}
    {count === 0 ? <div class="panel empty-state">{empty}</div> : null}
    {count ? children : null}
    {count && onMore ? <More onMore={onMore} /> : null}
  </>
)
