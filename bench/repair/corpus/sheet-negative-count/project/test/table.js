const { expect } = require('chai')
const { left, right } = require('../lib/cells')
const { table, total } = require('../lib/table')

describe('table', () => {
  it('fits names', () => {
    expect(left('abc', 5)).to.equal('abc  ')
    expect(left('abcdef', 5)).to.equal('abcd…')
  })

  it('shows sums on the right', () => {
    expect(right('1.00', 6)).to.equal('  1.00')
    expect(table([{ name: 'Tea', sum: 4 }])).to.equal('| Tea          |     4.00 |')
  })

  it('adds up', () => expect(total([{ sum: 1 }, { sum: 2 }])).to.equal(3))
})
