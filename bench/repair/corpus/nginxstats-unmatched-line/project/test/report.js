const assert = require('assert')
const { statuses, busiest } = require('../lib/report')

const LINES = [
  '1.1.1.1 - - [x] "GET /a?x=1 HTTP/1.1" 200 10',
  '1.1.1.1 - - [x] "POST /b HTTP/1.1" 201 10',
  '1.1.1.1 - - [x] "GET /a HTTP/1.1" 200 10'
]

describe('report', function () {
  it('counts statuses', function () {
    assert.deepStrictEqual(statuses(LINES.concat('')), { 200: 2, 201: 1 })
  })

  it('finds the busiest path', function () {
    assert.strictEqual(busiest(LINES), '/a')
    assert.strictEqual(busiest([]), null)
  })
})
