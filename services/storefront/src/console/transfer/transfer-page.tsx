import { useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'
import { useTitle } from '../use-title.ts'
import { ExportForm } from './export-form.tsx'
import { ImportForm } from './import-form.tsx'
import { LastImport } from './last-import.tsx'

/** Many products at once, in and out. */
export const TransferPage = () => {
  const { texts } = useConsole()
  const [imports, setImports] = useState(0)
  useTitle(texts.transfer.heading)
  return (
    <>
      <h1>{texts.transfer.heading}</h1>
      <ImportForm onImported={() => setImports((count) => count + 1)} />
      <LastImport version={imports} />
      <ExportForm />
    </>
  )
}
