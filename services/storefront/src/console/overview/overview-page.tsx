import { useConsole } from '../console-context.ts'
import { useTitle } from '../use-title.ts'
import { LowStock } from './low-stock.tsx'
import { OrderOverview } from './order-overview.tsx'

/** How the shop is doing, and what needs somebody. */
export const OverviewPage = () => {
  const { texts, may } = useConsole()
  useTitle(texts.overview.heading)
  return (
    <>
      <h1>{texts.overview.heading}</h1>
      {may('orders:read') ? <OrderOverview /> : null}
      {may('catalog:write') ? <LowStock /> : null}
    </>
  )
}
