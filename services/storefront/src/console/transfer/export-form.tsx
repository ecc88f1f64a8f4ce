import type { Product } from '@techshop/client/types'
import { useState } from 'preact/hooks'
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

/** Writes the products of a choice into a file that an import takes. */
export const ExportForm = () => {
  const { texts, client, explain, notify } = useConsole()
  const labels = texts.transfer
  const { data: categories = [] } = useReading((signal) => readCategories(client, signal), [])
  const [format, setFormat] = useState<Format>('spreadsheet')
  const [status, setStatus] = useState('')
  const [category, setCategory] = useState('')
  const [isBusy, setBusy] = useState(false)

  const download = async () => {
    setBusy(true)
    try {
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
          value={format}
          choices={[
            ['spreadsheet', labels.spreadsheet],
            ['csv', labels.csv],
            ['ndjson', labels.ndjson],
          ]}
          onChange={(value) => setFormat(value as Format)}
        />
        <SelectField
          label={texts.products.status}
          value={status}
          choices={[['', any], ...Object.entries(statuses)]}
          onChange={setStatus}
        />
        <SelectField
          label={texts.products.category}
          value={category}
          choices={[['', texts.products.anyCategory], ...categoryChoices(categories, 'slug')]}
          onChange={setCategory}
        />
        <button class="button primary" type="submit" disabled={isBusy}>
          {isBusy ? labels.exporting : labels.export}
        </button>
      </form>
    </section>
  )
}
