const HREF = /href=["']([^"']+)["']/g

export function hrefs (html) {
  return [...html.matchAll(HREF)].map(([, href]) => href)
}
