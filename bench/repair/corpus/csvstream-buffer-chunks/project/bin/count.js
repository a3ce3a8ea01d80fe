const { createReadStream } = require('node:fs')
const { countCharacters, countFields, lines } = require('../lib/lines')

async function main (path) {
  let rows = -1
  for await (const line of lines(createReadStream(path))) if (line) rows += 1
  console.log(`${rows} rows, ${await countCharacters(createReadStream(path))} characters`)
  console.log(`${await countFields(createReadStream(path))} fields`)
}

main(process.argv[2])
