const assert = require('assert')
const { invoice } = require('../lib/invoice')
const { price } = require('../lib/tariff')

describe('tolls', () => {
  it('charges', () => {
    assert.deepStrictEqual(invoice([{ plate: 'a', axles: 2 }]), { lines: [{ plate: 'a', class: 'light', cents: 450 }], total: 450 })
  })

  it('is dearer at night', () => {
    assert.strictEqual(price('heavy', { night: true }), 2500)
  })
})
