'use strict'

const assert = require('node:assert')
const { test } = require('node:test')
const { faxOf } = require('../src/fax')
const { readSettings, SettingsError } = require('../src/settings')

test('a fax is signed', () => {
  const order = { pharmacy: '+1', items: [{ count: 2, name: 'Aspirin' }] }
  const fax = faxOf(order, { sender: '+2', key: 'k' })
  assert.deepEqual(fax.lines, ['2 x Aspirin'])
  assert.equal(fax.signature.length, 64)
})

test('settings', () => {
  assert.throws(() => readSettings({}), SettingsError)
  assert.equal(readSettings({ ORDERFAX_KEY_FILE: __filename, ORDERFAX_SENDER: '+2' }).sender, '+2')
})
