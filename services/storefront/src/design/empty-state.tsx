import type { ComponentChildren } from 'preact'

const drawings = {
  cart: 'M3 4h2.2l2 11h10.6l2-8H6.2M9 19.5h.01M16.5 19.5h.01',
  order: 'M5 4h14v16l-2.3-1.5L14.3 20 12 18.5 9.7 20l-2.4-1.5L5 20zM9 9h6M9 13h6',
}

interface EmptyStateProps {
  drawing: keyof typeof drawings
  message: string
  /** What has gone wrong is read out at once. */
  isProblem?: boolean
  /** The way on. */
  children: ComponentChildren
}

/** Says that there is nothing here, and where to go. */
export const EmptyState = ({ drawing, message, isProblem = false, children }: EmptyStateProps) => (
  <div class="empty centred">
    <svg class="icon" viewBox="0 0 24 24" width="56" height="56" aria-hidden="true">
      <path d={drawings[drawing]} />
    </svg>
    <p role={isProblem ? 'alert' : undefined}>{message}</p>
    {children}
  </div>
)
