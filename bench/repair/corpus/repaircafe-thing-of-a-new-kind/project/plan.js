const fs = require('node:fs');
const { printed, queues } = require('./queues');

const things = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
console.log(printed(queues(things)));
