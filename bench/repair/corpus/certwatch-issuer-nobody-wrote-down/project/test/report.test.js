'use strict'

const assert = require('node:assert')
const { test } = require('node:test')
const { report, row } = require('../lib/report')
const { urgency } = require('../lib/days')

const today = new Date('2026-05-01')
const issuer = { O: 'Some CA' }

test('a row', () => {
  assert.deepEqual(row({ host: 'a', subject: { CN: 'b' }, issuer, validTo: '2026-05-11' }, today),
    ['a', 'b', 'Some CA', '2026-05-11', 10, 'soon'])
  assert.equal(row({ host: 'a', issuer, validTo: '2026-05-11' }, today)[1], '-')
})

test('first to end, first in the list', () => {
  const text = report([
    { host: 'late', issuer, validTo: '2027-01-01' },
    { host: 'early', issuer, validTo: '2026-05-02' }
  ], today)
  assert.ok(text.startsWith('early\t-\tSome CA'))
})

test('urgency', () => {
  assert.deepEqual([-1, 14, 15].map(urgency), ['expired', 'soon', ''])
})
