const fs = require('fs');
const { respond } = require('./bot');

const lines = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean);
for (const line of lines) {
  const answer = respond(JSON.parse(line));
  if (answer !== null) console.log(answer);
}
