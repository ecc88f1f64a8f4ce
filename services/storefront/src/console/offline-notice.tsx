import { useEffect, useState } from 'preact/hooks'
import { useConsole } from './console-context.ts'

/** Says that there is no connection, for as long as there is none. */
export const OfflineNotice = () => {
  const { texts } = useConsole()
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const update = () => setOnline(navigator.onLine)
    window.addEventListener('online', update)
    window.addEventListener('offline', update)
    return () => {
      window.removeEventListener('online', update)
      window.removeEventListener('offline', update)
    }
  }, [])
  return <div role="status">{isOnline ? null : <p class="notice warn">{texts.offline}</p>}</div>
}
