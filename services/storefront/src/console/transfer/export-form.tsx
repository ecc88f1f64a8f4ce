import type { Product } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { unavailable } from '../../design/unavailable.ts'
import { useDraft } from '../../islands/use-draft.ts'
import { categoryChoices } from '../categories/category-choices.ts'
import { useConsole } from '../console-context.ts'
import { SelectField } from '../controls/select-field.tsx'
import { useReading } from '../controls/use-reading.ts'
import { readCategories } from '../products/product-surroundings.ts'

const formats = {
  spreadsheet: { type: 'text/csv', extension: 'csv', query: { spreadsheet: true } },
  csv: { type: 'text/csv', extension: 'csv', query: {} },
  ndjson: { type: 'application/x-ndjson', extension: 'ndjson', query: {} },
} as const
type Format = keyof typeof formats

const saveAs = (content: Blob, name: string): void => {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

interface Choice {
  format: Format
  status: string
  category: string
}

/** Writes the products of a choice into a file that an import takes. */
export const ExportForm = () => {
  const { texts, client, explain, notify } = useConsole()
  const labels = texts.transfer
  const { data: categories = [] } = useReading((signal) => readCategories(client, signal), [])
  const { draft, read, change } = useDraft<Choice>(() => ({ format: 'spreadsheet', status: '', category: '' }))
  const [isBusy, setBusy] = useState(false)

  const download = async () => {
    setBusy(true)
    try {
      const { format, status, category } = read()
      const { type, extension, query: form } = formats[format]
      const query = {
        ...form,
        ...(status ? { status: status as Product['status'] } : {}),
        ...(category ? { category } : {}),
      }
      const content = await new Response(await client.products.export(type, query)).blob()
      saveAs(content, `products-${new Date().toISOString().slice(0, 10)}.${extension}`)
      notify({ text: labels.exported })
    } catch (error) {
      notify({ text: explain(error), tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void download()
  }
  const { any, ...statuses } = texts.products.statuses
  return (
    <section class="panel">
      <h2>{labels.exportHeading}</h2>
      <p class="soft">{labels.exportExplanation}</p>
      <form class="toolbar" onSubmit={submit}>
        <SelectField
          label={labels.format}
          value={draft.format}
          choices={[
            ['spreadsheet', labels.spreadsheet],
            ['csv', labels.csv],
            ['ndjson', labels.ndjson],
          ]}
          onChange={(format) => change((now) => ({ ...now, format: format as Format }))}
        />
        <SelectField
          label={texts.products.status}
          value={draft.status}
          choices={[['', any], ...Object.entries(statuses)]}
          onChange={(status) => change((now) => ({ ...now, status }))}
        />
        <SelectField
          label={texts.products.category}
          value={draft.category}
          choices={[['', texts.products.anyCategory], ...categoryChoices(categories, 'slug')]}
          onChange={(category) => change((now) => ({ ...now, category }))}
        />
        <button class="button primary" type="submit" {...unavailable(isBusy)}>
          {isBusy ? labels.exporting : labels.export}
        </button>
      </form>
    </section>
  )
}
