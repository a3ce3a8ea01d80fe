const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export function toXml(pages) {
  const urls = pages.map(({ url, images }) => {
    const pictures = images.map(image => `<image>${escape(image)}</image>`).join('')
    return `  <url><loc>${escape(url)}</loc>${pictures}</url>`
  })
  return ['<urlset>', ...urls, '</urlset>'].join('\n')
}
