import { expect } from 'chai'
import { imagesOf } from '../lib/images.js'
import { hostsOf, linksOf } from '../lib/links.js'

describe('links', () => {
  it('have a host and a path', () => {
    const page = { address: 'https://g.org/', html: '<a href="https://example.com/a?b=1">x</a><a href="#top">y</a>' }
    expect(linksOf(page)).to.deep.equal([{ host: 'example.com', path: '/a' }])
    expect(hostsOf(page)).to.deep.equal({ 'example.com': 1 })
  })
})

describe('images', () => {
  it('may be relative', () => {
    expect(imagesOf({ address: 'https://g.org/a/b', images: ['c.png'] })).to.deep.equal(['https://g.org/a/c.png'])
    expect(imagesOf({ address: 'https://g.org/' })).to.deep.equal([])
  })
})
