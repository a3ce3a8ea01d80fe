const fs = require('fs');
const { callsheet } = require('../src/callsheet');

const day = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
process.stdout.write(callsheet(day) + '\n');
