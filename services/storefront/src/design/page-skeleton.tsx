/** Takes up the room of what is still being made, in the rough shape of a page's panels. */
export const PageSkeleton = () => (
  <div class="page-skeleton" aria-hidden="true">
    <div class="skeleton" />
    <div class="skeleton" />
    <div class="skeleton short" />
  </div>
)
