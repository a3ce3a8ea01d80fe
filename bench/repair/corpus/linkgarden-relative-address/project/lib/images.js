/** Addresses of the images of a page, which may be relative to it. */
export function imagesOf (page) {
  return (page.images ?? []).map(source => new URL(source, page.address).href)
}
