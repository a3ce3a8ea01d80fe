import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barChart, table } from './text.mjs'

test('table', () => {
  assert.equal(table(['team', 'n'], [['Payments', 5], ['Ops', 10]]), 'team      n\nPayments   5\nOps       10')
})

test('bars', () => {
  assert.equal(
    barChart([['Search', 10], ['Ops', 5], ['Web', 0]]),
    'Search       #################### 10\nOps          ########## 5\nWeb           0'
  )
})
