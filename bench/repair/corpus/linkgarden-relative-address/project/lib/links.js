import { hrefs } from './extract.js'

/** Links of a page as `{ host, path }`. */
export function linksOf (page) {
  return hrefs(page.html)
    .filter(href => !href.startsWith('#') && !href.startsWith('mailto:'))
    .map(href => {
      const url = new URL(href)
      return { host: url.host, path: url.pathname }
    })
}

export function hostsOf (page) {
  const counts = {}
  for (const { host } of linksOf(page)) counts[host] = (counts[host] ?? 0) + 1
  return counts
}
