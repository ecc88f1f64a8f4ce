const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '')

/** What stands above every page. */
export const header = `<header><nav aria-label="API"><a href="/docs/guide/">Guide</a> <a href="/docs/">API reference</a> <a href="/docs/events">Events</a> <a href="/docs/problems/">Problems</a></nav></header>`

/** A whole page around its content. All its files come from the shop itself, and it has no script of its own. */
export const page = (title: string, content: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · TechShop API</title>
<link rel="icon" href="/docs/favicon.png">
<link rel="stylesheet" href="/docs/pages.css">
</head>
<body>
${header}
<main>
${content}
</main>
</body>
</html>
`
