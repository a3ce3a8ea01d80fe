import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { crawl } from '../lib/crawl.mjs'
import { linksOf } from '../lib/html.mjs'
import { toXml } from '../lib/xml.mjs'

test('links', () => {
  assert.deepEqual(linksOf('<a class="x" href="/a">A</a><a href="b">B</a>'), ['/a', 'b'])
})

test('crawl', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  writeFileSync(join(folder, 'index.html'), '<img src="a.png"><a href="https://x.org/b.html">B</a><a href="https://y.org/">Y</a>')
  writeFileSync(join(folder, 'b.html'), '<a href="https://x.org/">Home</a>')
  assert.deepEqual(crawl(folder, 'https://x.org'), [
    { url: 'https://x.org/', images: ['https://x.org/a.png'] },
    { url: 'https://x.org/b.html', images: [] }
  ])
})

test('xml', () => {
  assert.equal(toXml([{ url: 'https://x.org/?a&b', images: [] }]), '<urlset>\n  <url><loc>https://x.org/?a&amp;b</loc></url>\n</urlset>')
})
