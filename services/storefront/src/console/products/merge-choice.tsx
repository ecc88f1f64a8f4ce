import type { Category, ProductWrite } from '@techshop/client/types'
import { useEffect, useRef, useState } from 'preact/hooks'
import { unavailable } from '../../design/unavailable.ts'
import { formatMoney } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'
import type { Choice, Conflict, Merge } from './product-merge.ts'

type Variant = ProductWrite['variants'][number]

/** Words for the value of a field. */
const useWording = (categories: readonly Category[]) => {
  const { texts, locale } = useConsole()
  const labels = texts.products
  const variant = ({ options = {}, price }: Variant) =>
    [...Object.values(options), formatMoney(price, locale)].join(', ')
  return (field: string, value: unknown): string => {
    if (value === undefined) return labels.merge.removed
    if (value === '' || value === null) return labels.merge.nothing
    if (field === 'status') return labels.statuses[value as 'active']
    if (field === 'categoryId') return categories.find(({ id }) => id === value)?.name ?? String(value)
    if (field === 'images')
      return (value as { alt: string; url: string }[]).map(({ alt, url }) => alt || url).join(', ')
    if (field === 'options') {
      return (value as { name: string; values: string[] }[]).map((o) => `${o.name}: ${o.values.join(', ')}`).join('; ')
    }
    return field.startsWith('variants/') ? variant(value as Variant) : String(value)
  }
}

/** What people call a field: `Name`, `brand`, `AUR-14-512`. */
const useFieldName = () => {
  const { products: labels } = useConsole().texts
  return (field: string): string => {
    const [group = '', ...rest] = field.split('/')
    return rest.length > 0 ? rest.join('/') : (labels.merge.fields[group as 'name'] ?? group)
  }
}

interface ConflictRowProps {
  name: string
  mine: string
  theirs: string
  choice: Choice | undefined
  onChoose: (choice: Choice) => void
}

const ConflictRow = ({ name, mine, theirs, choice, onChoose }: ConflictRowProps) => {
  const { merge: labels } = useConsole().texts.products
  const offers = [
    ['mine', labels.mine, mine],
    ['theirs', labels.theirs, theirs],
  ] as const
  return (
    <fieldset class="merge-row">
      <legend>{name}</legend>
      {offers.map(([value, who, words]) => (
        <label key={value} class={`merge-offer ${choice === value ? 'chosen' : ''}`}>
          <input type="radio" name={`merge-${name}`} checked={choice === value} onChange={() => onChoose(value)} />
          <span>
            <strong>{who}</strong>
            <span class="merge-value">{words}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

interface MergeChoiceProps {
  merge: Merge
  categories: readonly Category[]
  onChosen: (choices: ReadonlyMap<string, Choice>) => void
}

/** Someone else has saved meanwhile: which of the two shall hold, field by field. */
export const MergeChoice = ({ merge, categories, onChosen }: MergeChoiceProps) => {
  const { merge: labels } = useConsole().texts.products
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const wording = useWording(categories)
  const nameOf = useFieldName()
  const { conflicts, taken } = merge
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  const all = (choice: Choice) => setChoices(new Map(conflicts.map(({ field }) => [field, choice])))
  return (
    <section class="panel merge" aria-labelledby="merge-heading" tabIndex={-1} ref={section}>
      <h2 id="merge-heading">{labels.heading}</h2>
      <p>{labels.explanation}</p>
      {taken.length > 0 ? <p>{labels.taken(taken.map(nameOf).join(', '))}</p> : null}
      <p class="actions">
        <button class="button" type="button" onClick={() => all('mine')}>
          {labels.allMine}
        </button>
        <button class="button" type="button" onClick={() => all('theirs')}>
          {labels.allTheirs}
        </button>
      </p>
      {conflicts.map(({ field, mine, theirs }: Conflict) => (
        <ConflictRow
          key={field}
          name={nameOf(field)}
          mine={wording(field, mine)}
          theirs={wording(field, theirs)}
          choice={choices.get(field)}
          onChoose={(choice) => setChoices((now) => new Map([...now, [field, choice]]))}
        />
      ))}
      <p>
        <button
          class="button primary"
          type="button"
          {...unavailable(choices.size < conflicts.length)}
          onClick={() => onChosen(choices)}
        >
          {labels.apply}
        </button>
      </p>
    </section>
  )
}
