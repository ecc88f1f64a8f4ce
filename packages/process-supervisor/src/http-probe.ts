/** Whether a GET of the URL answers 2xx within two seconds. */
export async function answersOk(url: string): Promise<boolean> {
  // A connection that is kept would make a service that stops wait for it.
  const response = await fetch(url, { headers: { connection: 'close' }, signal: AbortSignal.timeout(2000) })
  await response.body?.cancel()
  return response.ok
}
