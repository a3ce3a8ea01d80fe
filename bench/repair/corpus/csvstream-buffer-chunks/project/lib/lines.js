const { StringDecoder } = require('node:string_decoder')

/** Lines of a stream of bytes or texts, one by one. */
async function * lines (stream) {
  let rest = ''
  for await (const chunk of stream) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop()
    yield * parts
  }
  if (rest) yield rest
}

/** Characters of a stream of bytes, whatever the pieces that they come in. */
async function countCharacters (stream) {
  const decoder = new StringDecoder('utf8')
  let count = 0
  for await (const chunk of stream) count += [...decoder.write(chunk)].length
  return count
}

/** Number of fields of a stream of bytes or texts: those of its first line. */
async function countFields (stream) {
  let text = ''
  for await (const chunk of stream) {
    const [head, ...more] = chunk.split('\n')
    text += head
    if (more.length > 0) break
  }
  return text.split(',').length
}

module.exports = { countCharacters, countFields, lines }
