import { FieldGroup } from '../../design/field-group.tsx'
import { unavailable } from '../../design/unavailable.ts'
import { useConsole } from '../console-context.ts'
import { AddRow, RemoveRow } from '../controls/rows.tsx'
import { TextField } from '../controls/text-field.tsx'
import { Icon } from '../icon.tsx'
import { createKey, type PictureDraft } from './product-draft.ts'
import type { ProductFormState } from './product-form-state.ts'

/** Pictures of other origins are not loaded: a page of this shop loads nothing from elsewhere. */
const Preview = ({ url }: { url: string }) => (
  <div class="thumbnail large">{/^\/[^/]/.test(url) ? <img src={url} alt="" width="96" height="96" /> : null}</div>
)

const moved = <T,>(rows: readonly T[], from: number, to: number): readonly T[] => {
  const left = rows.toSpliced(from, 1)
  return left.toSpliced(to, 0, ...rows.slice(from, from + 1))
}

/** The pictures of a product in their order; the first is the one that lists show. */
export const PictureFields = ({ draft, change, problemAt }: ProductFormState) => {
  const { texts } = useConsole()
  const labels = texts.products
  const { pictures } = draft
  const set = (key: string, members: Partial<PictureDraft>) =>
    change((now) => ({ pictures: now.pictures.map((one) => (one.key === key ? { ...one, ...members } : one)) }))
  return (
    <FieldGroup heading={labels.pictures}>
      {pictures.length === 0 ? <p class="soft">{labels.noPictures}</p> : null}
      {pictures.map(({ key, url, alt }, index) => (
        <fieldset key={key} class="form-row picture-row">
          <legend class="visually-hidden">{labels.pictureOf(index + 1)}</legend>
          <Preview url={url} />
          <div class="stack tight">
            <TextField
              label={labels.pictureUrl}
              value={url}
              onInput={(text) => set(key, { url: text })}
              problem={problemAt(`/images/${index}/url`)}
              isCode
            />
            <TextField
              label={labels.pictureAlt}
              value={alt}
              onInput={(text) => set(key, { alt: text })}
              problem={problemAt(`/images/${index}/alt`)}
              maxLength={300}
            />
          </div>
          <p class="actions row-actions">
            <button
              class="button quiet"
              type="button"
              {...unavailable(index === 0)}
              aria-label={`${texts.moveUp}: ${labels.pictureOf(index + 1)}`}
              onClick={() => change((now) => ({ pictures: moved(now.pictures, index, index - 1) }))}
            >
              <Icon name="up" />
            </button>
            <button
              class="button quiet"
              type="button"
              {...unavailable(index === pictures.length - 1)}
              aria-label={`${texts.moveDown}: ${labels.pictureOf(index + 1)}`}
              onClick={() => change((now) => ({ pictures: moved(now.pictures, index, index + 1) }))}
            >
              <Icon name="down" />
            </button>
            <RemoveRow
              name={labels.pictureOf(index + 1)}
              onRemove={() => change((now) => ({ pictures: now.pictures.filter((one) => one.key !== key) }))}
            />
          </p>
        </fieldset>
      ))}
      <p>
        <AddRow
          onAdd={() => change((now) => ({ pictures: [...now.pictures, { key: createKey(), url: '', alt: '' }] }))}
        >
          {labels.addPicture}
        </AddRow>
      </p>
    </FieldGroup>
  )
}
