const { readFileSync } = require('fs');
const { names } = require('./lib/names');
const { label } = require('./lib/label');

for (const name of names(readFileSync(process.argv[2], 'utf8'))) {
  console.log(label(name));
}
