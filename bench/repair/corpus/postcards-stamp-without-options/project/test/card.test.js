'use strict'

const assert = require('assert')
const { test } = require('node:test')
const { card } = require('../src/card')
const { box, center } = require('../src/layout')

test('a card with a stamp', () => {
  const lines = card('birthday', { stamp: { abroad: true }, border: '#' }).split('\n')
  assert.strictEqual(lines.length, 4)
  assert.ok(lines[1].startsWith('# [1.70]'))
})

test('layout', () => {
  assert.strictEqual(box(['a'], { width: 6 }), '******\n* a  *\n******')
  assert.strictEqual(center('ab', { width: 6 }), '  ab')
  assert.strictEqual(center('x').length, 12)
})
