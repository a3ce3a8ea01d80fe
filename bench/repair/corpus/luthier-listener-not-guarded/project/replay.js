const fs = require('fs');
const { setTimeout: sleep } = require('timers/promises');
const { workshop } = require('./lib/workshop');

(async () => {
  const { bus, journal } = workshop();
  for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
    const { kind, ...event } = JSON.parse(line);
    bus.emit(kind, event);
    await sleep(5);
  }
  console.log(journal.entries.length, 'entries,', journal.failures.length, 'failures');
})();
