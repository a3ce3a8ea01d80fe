'use strict'

const assert = require('node:assert')
const { test } = require('node:test')
const { ConfigError, readConfig } = require('../src/config')
const { message } = require('../src/message')

const bulletin = { date: '2026-01-02', regions: { tarn: { level: 4, slopes: 'all' } } }

test('message', () => {
  assert.equal(message(bulletin, 'tarn', 'en'), '2026-01-02 tarn: 4 (high), all')
  assert.equal(message(bulletin, 'tarn', 'fr'), '2026-01-02 tarn: 4 (fort), all')
  assert.equal(message(bulletin, 'elsewhere', 'en'), null)
})

test('config', () => {
  assert.equal(readConfig({ REGION: 'tarn', WEBHOOK_URL: 'https://chat.example/h' }).language, 'en')
  assert.throws(() => readConfig({ REGION: 'tarn' }), ConfigError)
})
