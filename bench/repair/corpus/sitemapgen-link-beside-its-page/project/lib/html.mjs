/** Targets of the links and of the pictures of a page, as they are written. */
export function linksOf(html) {
  return [...html.matchAll(/<a\s[^>]*href="([^"]*)"/g)].map(match => match[1])
}

export function imagesOf(html) {
  return [...html.matchAll(/<img\s[^>]*src="([^"]*)"/g)].map(match => match[1])
}
