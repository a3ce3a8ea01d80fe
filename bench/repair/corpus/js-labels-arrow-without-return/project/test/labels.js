const assert = require('assert')
const { count } = require('../lib/labels')

describe('labels', () => {
  it('are counted', () => assert.strictEqual(count([{ label: 'a' }]), 1))
})
