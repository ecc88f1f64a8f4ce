import type { Site } from './document.tsx'

/**
 * What a page allows itself (Content Security Policy Level 3): its own files, pictures from where the shop keeps them,
 * and nothing else. Data blocks, such as JSON for islands and JSON-LD, are not scripts and need no permission.
 */
export const pageHeaders = ({ assets, pictureOrigins }: Site): Record<string, string> => {
  const own = ["'self'", assets.origin].filter(Boolean).join(' ')
  const policy = {
    'default-src': "'self'",
    'script-src': own,
    'style-src': own,
    'img-src': [own, ...pictureOrigins, 'data:'].join(' '),
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  }
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    // Order pages carry their token in the fragment, which no referrer shows, but their id should stay here too.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  }
}
