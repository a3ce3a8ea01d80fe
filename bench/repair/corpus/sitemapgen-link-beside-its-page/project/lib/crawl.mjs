import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { imagesOf, linksOf } from './html.mjs'

function fileOf(folder, pathname) {
  return join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
}

/** Pages that can be reached from the first one, with their pictures. */
export function crawl(folder, origin) {
  const pages = []
  const queue = [new URL('/', origin)]
  const seen = new Set(queue.map(String))
  while (queue.length > 0) {
    const page = queue.shift()
    const file = fileOf(folder, page.pathname)
    if (!existsSync(file)) continue
    const html = readFileSync(file, 'utf8')
    pages.push({ url: page.href, images: imagesOf(html).map(src => new URL(src, page).href) })
    for (const href of linksOf(html)) {
      const target = new URL(href)
      target.hash = ''
      if (target.origin !== page.origin || seen.has(target.href)) continue
      seen.add(target.href)
      queue.push(target)
    }
  }
  return pages
}
