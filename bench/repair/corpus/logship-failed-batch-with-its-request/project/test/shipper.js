const assert = require('assert')
const { parseLine } = require('../src/parse')
const Shipper = require('../src/shipper')

describe('parseLine', () => {
  it('takes a line apart', () => {
    assert.deepStrictEqual(parseLine('t ERROR disk is full'), { at: 't', level: 'error', message: 'disk is full' })
  })
})

describe('Shipper', () => {
  it('sends batches', async () => {
    const sent = []
    const shipper = new Shipper({ size: 2, host: 'h', send: async (text) => sent.push(JSON.parse(text)) > 0 })
    for (const at of [1, 2, 3]) shipper.add({ at })
    assert.deepStrictEqual(await shipper.flush(), [])
    assert.deepStrictEqual(sent, [
      { host: 'h', entries: [{ at: 1 }, { at: 2 }] },
      { host: 'h', entries: [{ at: 3 }] }
    ])
  })

  it('tries again', async () => {
    let calls = 0
    const shipper = new Shipper({ send: async () => ++calls > 1 })
    shipper.add({ at: 1 })
    assert.deepStrictEqual(await shipper.flush(), [])
    assert.strictEqual(calls, 2)
  })
})
