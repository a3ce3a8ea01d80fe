'use strict';

const fs = require('node:fs');
const { seasonTable } = require('./table');

const [command, file] = process.argv.slice(2);
if (command !== 'season' || !file) {
  console.error('usage: highscores season FILE');
  process.exit(2);
}

const season = JSON.parse(fs.readFileSync(file, 'utf8'));
console.log(`Season ${season.season}`);
for (const { place, name, score } of seasonTable(season)) {
  console.log(`${place}. ${name} ${score}`);
}
