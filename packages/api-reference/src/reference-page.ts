import { header } from './page.ts'

/** The services whose documents can be chosen, with the addresses where each one serves its own. */
const documents = [
  { name: 'All', url: '/docs/openapi.json' },
  { name: 'Catalog', url: '/api/catalog/openapi.json' },
  { name: 'Categories', url: '/api/categories/openapi.json' },
  { name: 'Orders', url: '/api/orders/openapi.json' },
] as const

/** The page that shows the services' OpenAPI documents. */
export const referencePage = (): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>TechShop API reference</title>
<link rel="icon" href="/docs/favicon.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/pages.css">
<script src="/docs/swagger-ui-bundle.js" defer></script>
<script src="/docs/swagger-ui-standalone-preset.js" defer></script>
<script src="/docs/reference.js" defer></script>
</head>
<body class="reference">
${header}
<main id="reference">
<p>This page needs JavaScript. The documents themselves:
${documents.map(({ name, url }) => `<a href="${url}">${name}</a>`).join(' ')}</p>
</main>
</body>
</html>
`

/** The script of that page. A token that is entered there is kept in memory alone. */
export const referenceScript = (): string => `SwaggerUIBundle({
  urls: ${JSON.stringify(documents)},
  dom_id: '#reference',
  deepLinking: true,
  displayRequestDuration: true,
  persistAuthorization: false,
  // Would send the documents to somebody else.
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
})
`
