import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bill, months } from '../src/bill.js'
import { createCache } from '../src/cache.js'

test('bill', () => {
  assert.deepEqual(bill('m1', '2026-03', createCache()), { meter: 'm1', units: 21, cents: 651 })
  assert.equal(bill('m9', '2026-03', createCache()).units, 0)
})

test('the month is kept', () => {
  const cache = createCache()
  bill('m1', '2026-03', cache)
  assert.deepEqual(months(cache, ['2026-03', '2026-04']), [['2026-03', true], ['2026-04', false]])
})

test('cache', () => {
  const cache = createCache()
  cache.set('a', { b: [1] })
  assert.deepEqual(cache.get('a'), { b: [1] })
  assert.equal(cache.get('x'), undefined)
})
