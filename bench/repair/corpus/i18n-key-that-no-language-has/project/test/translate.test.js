const assert = require('node:assert/strict')
const { describe, it } = require('node:test')
const { has, translate } = require('../server/translate')

describe('translate', () => {
  it('takes the nearest text', () => {
    assert.equal(translate('de-AT', 'cart.title'), 'Ihr Einkaufswagen')
    assert.equal(translate('de-AT', 'cart.items', { count: 3 }), '3 Artikel')
    assert.equal(translate('fr-CA', 'checkout.pay'), 'Pay now')
  })

  it('knows locales that have no texts', () => {
    assert.equal(translate('it', 'cart.title'), 'Your cart')
    assert.equal(has('it', 'cart.title'), false)
  })
})
