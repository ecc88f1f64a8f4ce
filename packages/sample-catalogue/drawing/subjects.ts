import { readFileSync } from 'node:fs'
import { sampleProducts } from '../src/sample.ts'
import type { Subject } from './draw.ts'
import type { PictureSpec } from './picture-spec.ts'

const specs = new Map(
  readFileSync(new URL('pictures.ndjson', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { slug, ...picture } = JSON.parse(line) as PictureSpec & { readonly slug: string }
      return [slug, picture as PictureSpec]
    }),
)

/** The products of the sample, each with what `pictures.ndjson` says of its looks. */
export const subjects: readonly Subject[] = sampleProducts().map(({ slug, name, options }) => {
  const picture = specs.get(slug)
  if (!picture) throw new Error(`pictures.ndjson does not say what ${slug} looks like`)
  return { slug, name, colors: options.find((option) => option.name === 'Color')?.values ?? [], picture }
})
