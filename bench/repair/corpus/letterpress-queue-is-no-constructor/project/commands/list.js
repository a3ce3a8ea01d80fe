const Queue = require("../lib/queue");

module.exports = (jobs) => new Queue(jobs).jobs.map(({ id, what, sheets, state }) => `${id} ${what} (${sheets}) ${state}`);
