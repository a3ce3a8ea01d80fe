import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delays } from '../src/delays.js'
import { settings } from '../src/settings.js'

test('settings', () => {
  assert.equal(settings({}).target.href, 'http://127.0.0.1:9000/health')
  assert.equal(settings({ GATEWAY_TARGET: 'https://pay:1' }).target.port, '1')
})

test('delays', () => assert.deepEqual(delays(3), [100, 200, 400]))
