const { TABLES } = require('./tables');
const { clock } = require('./clock');

const OPENS = 13 * 60;

/** For each table the things in the order of their numbers, with the time at which they are looked at. */
function queues(things) {
  const result = {};
  for (const key of Object.keys(TABLES)) result[key] = [];
  for (const thing of [...things].sort((a, b) => a.no - b.no)) {
    const queue = result[thing.kind];
    const at = OPENS + queue.length * TABLES[thing.kind].minutes;
    queue.push({ no: thing.no, what: thing.what, at: clock(at) });
  }
  return result;
}

function printed(result) {
  return Object.entries(result)
    .filter(([, queue]) => queue.length > 0)
    .map(([key, queue]) => [TABLES[key].name, ...queue.map(({ no, what, at }) => `  ${at} ${no} ${what}`)].join('\n'))
    .join('\n');
}

module.exports = { printed, queues };
