const { Queue } = require("../lib/queue");

module.exports = (jobs) => {
  const queue = new Queue(jobs);
  const again = queue.requeue();
  if (again.length === 0) return ["nothing was jammed"];
  return [`again: ${again.join(", ")}`, ...queue.waiting().map(({ id }, i) => `${i + 1}. ${id}`)];
};
