'use strict'
const assert = require('assert')
const { test } = require('node:test')
const { pointsOf } = require('../lib/points')

test('adds up', () => {
  assert.strictEqual(pointsOf([{ points: 4 }, { points: 1 }]), 5)
})
