import type { Availability } from '@techshop/client/types'
import { useLanguage } from '../texts/language.ts'

interface AvailabilityLabelProps {
  availability: Availability
  /** Units left, said only where they are few. */
  stock?: number
}

export const AvailabilityLabel = ({ availability, stock }: AvailabilityLabelProps) => {
  const { availability: texts } = useLanguage().texts
  const few = availability === 'low_stock' && stock !== undefined
  return <span class={`availability ${availability}`}>{few ? texts.left(stock) : texts[availability]}</span>
}
