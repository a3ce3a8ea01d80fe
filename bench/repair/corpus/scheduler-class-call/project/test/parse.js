const assert = require('node:assert/strict')
const { parse } = require('../lib/parse')

describe('schedules', () => {
  it('daily', () => {
    assert.equal(parse('daily 6').next(0), 21600)
    assert.equal(parse('daily 6').next(21600), 108000)
  })
  it('every', () => assert.equal(parse('every 5').next(10), 310))
  it('unknown', () => assert.throws(() => parse('now'), /unknown schedule/))
})
