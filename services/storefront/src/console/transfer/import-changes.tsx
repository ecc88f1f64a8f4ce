import type { Money, ProductImportResult } from '@techshop/client/types'
import { formatMoney } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'

type Change = NonNullable<ProductImportResult['changes']>[number]

const isMoney = (value: object): value is Money => 'amount' in value && 'currency' in value

/** A value of a product in words; nothing is a dash. */
const shown = (value: unknown, locale: string): string => {
  if (value === null || value === undefined) return '–'
  if (typeof value !== 'object') return String(value)
  if (isMoney(value)) return formatMoney(value, locale)
  if (Array.isArray(value)) return value.length === 0 ? '–' : JSON.stringify(value)
  const members = Object.values(value).map((member) => shown(member, locale))
  return members.length === 0 ? '–' : members.join(' · ')
}

/** What a line would change, from what to what. */
export const ImportChanges = ({ changes }: { changes: readonly Change[] }) => {
  const { locale } = useConsole()
  if (changes.length === 0) return null
  return (
    <ul class="changes">
      {changes.map(({ path, from, to }) => (
        <li key={path.join(' ')}>
          <code>{path.join(' › ')}</code> {from === null ? null : <del>{shown(from, locale)}</del>}{' '}
          {to === null ? null : <ins>{shown(to, locale)}</ins>}
        </li>
      ))}
    </ul>
  )
}
