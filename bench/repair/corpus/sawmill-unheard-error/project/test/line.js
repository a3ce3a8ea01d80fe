const { expect } = require('chai')
const { Line } = require('../lib/line')

describe('line', () => {
  it('saws', () => {
    const line = new Line([{ id: 'a', length: 2.5 }])
    line.run()
    expect(line.report()).to.deep.equal({ boards: 2, dried: 2, problems: [] })
  })

  it('notes what is too wet', () => {
    const line = new Line([{ id: 'a', length: 1, moisture: 0.7 }])
    line.run()
    expect(line.report()).to.deep.equal({ boards: 1, dried: 0, problems: ['a/1 is too wet'] })
  })
})
