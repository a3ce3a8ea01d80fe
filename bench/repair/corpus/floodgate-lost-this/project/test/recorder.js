const assert = require('assert')
const { Recorder } = require('../lib/recorder')
const { Source } = require('../lib/source')

describe('recorder', () => {
  it('adds', () => {
    const source = new Source()
    const recorder = new Recorder(source)
    source.feed('level 3')
    source.feed('level 5')
    assert.deepStrictEqual(recorder.summary(), { levels: [3, 5], highest: 5, resets: 0 })
  })

  it('resets', () => {
    const recorder = new Recorder(new Source())
    recorder.add(4)
    recorder.reset()
    assert.deepStrictEqual(recorder.summary(), { levels: [], highest: null, resets: 1 })
  })
})
