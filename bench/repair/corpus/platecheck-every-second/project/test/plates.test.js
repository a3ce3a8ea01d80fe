const assert = require('node:assert/strict')
const test = require('node:test')
const { parsePlate, platesIn } = require('../lib/plates')

test('plates in a text', () => {
  assert.deepEqual(platesIn('BN-A 1 met K-XY 77.'), ['BN-A 1', 'K-XY 77'])
})

test('a plate', () => {
  assert.throws(() => parsePlate('hello'), /Not a plate/)
  assert.deepEqual(parsePlate('BN-AB 1234'), { district: 'BN', letters: 'AB', number: 1234 })
})
