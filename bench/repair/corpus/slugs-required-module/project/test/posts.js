const assert = require('node:assert/strict')
const { teaser } = require('../lib/posts')

describe('posts', () => {
  it('teasers', () => assert.deepEqual(teaser({ title: 'A', text: 'x'.repeat(30) }), { title: 'A', teaser: `${'x'.repeat(19)}…` }))
  it('slugs', async () => assert.equal((await import('../lib/slug.mjs')).default('A  b!'), 'a-b'))
})
