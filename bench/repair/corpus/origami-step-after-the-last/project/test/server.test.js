'use strict'

const assert = require('node:assert')
const test = require('node:test')
const app = require('../server')

test('a step', async () => {
  const answer = await app.inject('/models/crane/steps/2')
  assert.deepStrictEqual(answer.json(), {
    title: 'Bird base',
    folds: ['petal', 'petal'],
    previous: 'Square base',
    next: 'Neck and tail'
  })
})

test('what is not there', async () => {
  for (const url of ['/models/frog', '/models/frog/steps/1', '/models/crane/steps/5', '/models/crane/steps/x']) {
    assert.strictEqual((await app.inject(url)).statusCode, 404)
  }
})
