import { useEffect } from 'preact/hooks'
import { useConsole } from './console-context.ts'

/** Names the page in the browser's tab and history. */
export const useTitle = (title: string | undefined): void => {
  const { texts } = useConsole()
  useEffect(() => {
    document.title = title ? `${title} · ${texts.title}` : texts.title
  }, [title, texts])
}
