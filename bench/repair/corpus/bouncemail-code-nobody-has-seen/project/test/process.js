'use strict'

var assert = require('assert')
var classify = require('../lib/classify')
var processBounces = require('../lib/process')

describe('bounces', function () {
  it('are classified', function () {
    assert.strictEqual(classify({ code: '5.7.1' }).type, 'hard')
    assert.strictEqual(classify({ code: '4.7.0' }).reason, 'greylisted')
  })

  it('are sorted', function () {
    assert.deepStrictEqual(processBounces([{ address: 'a@b.c', code: '5.1.2' }, { code: '4.2.2' }]), {
      suppressed: [{ address: 'a@b.c', reason: 'no such domain' }],
      again: []
    })
  })
})
