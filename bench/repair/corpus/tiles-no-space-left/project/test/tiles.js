const assert = require('assert')
const fs = require('fs')
const os = require('os')
const path = require('path')
const { save } = require('../lib/save')
const { render } = require('../lib/tile')

describe('tiles', () => {
  it('saves', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiles-'))
    save(path.join(folder, 'a'), 'x')
    assert.strictEqual(fs.readFileSync(path.join(folder, 'a'), 'utf8'), 'x')
    fs.rmSync(folder, { recursive: true })
  })

  it('renders', () => assert.strictEqual(render({ x: 1, y: 2, zoom: 3 }).split('\n').length, 64))
})
