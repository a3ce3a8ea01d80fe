const fs = require('fs')
const Shipper = require('./shipper')
const { parseLine } = require('./parse')

// without a collector all batches are kept for the next run
const offline = async () => false

const shipper = new Shipper({ send: offline, size: 2 })
const text = fs.readFileSync(process.argv[2], 'utf8')
for (const line of text.split('\n')) {
  if (line) shipper.add(parseLine(line))
}
shipper.flush().then((kept) => {
  for (const record of kept) process.stdout.write(record + '\n')
})
