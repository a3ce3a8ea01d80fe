import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digest } from '../src/digest.js'
import { isBelowTarget, latestPrice, lowestPrice } from '../src/prices.js'

const watch = { title: 'Bike', target: 300, samples: [{ price: 310 }, { price: 280 }, { price: 299 }] }

test('prices', () => {
    assert.equal(latestPrice(watch), 299)
    assert.equal(lowestPrice(watch), 280)
    assert.equal(isBelowTarget(watch), true)
})

test('nothing seen', () => {
    assert.equal(latestPrice({ samples: [] }), null)
    assert.equal(isBelowTarget({ samples: [], target: 5 }), false)
})

test('digest', () => {
    assert.deepEqual(digest([{ ...watch, title: 'Car', target: null }, watch]), [
        '* Bike: 299.00 (lowest 280.00)',
        '  Car: 299.00 (lowest 280.00)',
    ])
})
