const assert = require('node:assert/strict')
const { Readable } = require('node:stream')
const { countCharacters, countFields, lines } = require('../lib/lines')

describe('streams', () => {
  it('lines', async () => {
    const found = []
    for await (const line of lines(Readable.from(['a\nb', 'c\n']))) found.push(line)
    assert.deepEqual(found, ['a', 'bc'])
  })
  it('characters', async () => assert.equal(await countCharacters(Readable.from([Buffer.from('Kö')])), 2))
  it('fields', async () => assert.equal(await countFields(Readable.from(['a,b', ',c\nd'])), 3))
})
