import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grouped } from '../src/text.js'
import { busiest, totalViews } from '../src/totals.js'

test('views', () => assert.equal(totalViews([{ views: 2n }, { views: 9007199254740993n }]), 9007199254740995n))

test('busiest', () => {
  assert.equal(busiest([{ site: 'a', views: 1n }, { site: 'b', views: 2n }]).site, 'b')
  assert.equal(busiest([]), null)
})

test('grouped', () => {
  assert.equal(grouped(1234567n), '1.234.567')
  assert.equal(grouped(12), '12')
})
