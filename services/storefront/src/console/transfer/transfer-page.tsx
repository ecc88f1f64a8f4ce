import { useConsole } from '../console-context.ts'
import { useTitle } from '../use-title.ts'
import { ExportForm } from './export-form.tsx'
import { ImportForm } from './import-form.tsx'

/** Many products at once, in and out. */
export const TransferPage = () => {
  const { texts } = useConsole()
  useTitle(texts.transfer.heading)
  return (
    <>
      <h1>{texts.transfer.heading}</h1>
      <ImportForm />
      <ExportForm />
    </>
  )
}
