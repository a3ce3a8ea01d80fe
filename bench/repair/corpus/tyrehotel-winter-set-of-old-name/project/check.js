const { readFileSync } = require('fs');
const { advise } = require('./src/advice');

const sets = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const set of sets) {
  const { plate, verdict, reason } = advise(set);
  console.log(`${plate}: ${verdict}${reason ? ` (${reason})` : ''}`);
}
