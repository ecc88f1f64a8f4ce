const badRequest = ['Something is wrong with this request', 'Go back and try again.'] as const

/** What a visitor reads, by status. */
const texts: Readonly<Record<number, readonly [title: string, advice: string]>> = {
  400: badRequest,
  401: badRequest,
  403: ['This is not open to you', 'If you think it should be, tell us the reference below.'],
  404: ['There is nothing here', 'The address may be old or mistyped.'],
  405: badRequest,
  408: badRequest,
  411: badRequest,
  412: badRequest,
  413: ['That was too large', 'Send less at once.'],
  414: ['This address is too long', 'Start again from the shop.'],
  415: badRequest,
  429: ['One moment, please', 'Many requests come from your connection. Try again in a few seconds.'],
  431: ['Something is wrong with this request', 'Clear the cookies of this site, then try again.'],
  500: ['Something went wrong on our side', 'It has been recorded. Try again later; your orders are safe.'],
  502: ['We will be right back', 'A part of the shop is starting again. Try again in a moment; your orders are safe.'],
  503: ['We will be right back', 'The shop is very busy or starting. Try again in a moment; your orders are safe.'],
  504: ['This took too long', 'Try again in a moment. If you were placing an order, look at its page first.'],
}

/** One page that needs nothing else for each status. */
export const errorPages = (
  html: string,
  style: string,
  fill: (text: string, values: Readonly<Record<string, string>>) => string,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).map(([status, [title, advice]]) => [
      `pages/${status}.html`,
      fill(html, { status, title, advice, style }),
    ]),
  )
