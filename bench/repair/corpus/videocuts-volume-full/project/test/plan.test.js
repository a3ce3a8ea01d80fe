const assert = require('node:assert')
const { test } = require('node:test')
const { plan } = require('../src/plan')

test('plan', () => {
  assert.deepStrictEqual(plan([[1, 3]]), [{ name: 'cut-1', from: 1, seconds: 2 }])
  assert.deepStrictEqual(plan([]), [])
})
