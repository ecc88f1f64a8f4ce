import { useLanguage } from '../texts/language.ts'

/**
 * Room for the products that this visitor has looked at, which their browser alone knows (`recent/show-recent.ts`).
 * @param current slug of the product whose page this is
 */
export const RecentlyViewed = ({ current }: { current?: string }) => {
  const { texts, to } = useLanguage()
  return (
    <section class="product-row" data-recent data-current={current} hidden>
      <div class="row-head">
        <h2>{texts.recent.title}</h2>
        <button class="button quiet" type="button">
          {texts.recent.clear}
        </button>
      </div>
      <ul class="recent-list" />
      <template>
        <li class="recent-card">
          <div class="picture">
            <img alt="" width="160" height="160" loading="lazy" decoding="async" />
          </div>
          <a href={to('/c')}>{texts.recent.title}</a>
        </li>
      </template>
    </section>
  )
}
