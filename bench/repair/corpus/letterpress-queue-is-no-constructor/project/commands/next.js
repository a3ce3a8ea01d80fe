const Queue = require("../lib/queue");

module.exports = (jobs) => {
  const job = new Queue(jobs).next();
  return [job ? `${job.id} ${job.what}` : "nothing waits"];
};
