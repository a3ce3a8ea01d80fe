const fs = require('node:fs')
const { Recorder } = require('../lib/recorder')
const { Source } = require('../lib/source')

const source = new Source()
const recorder = new Recorder(source)
for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) source.feed(line)
console.log(recorder.summary())
