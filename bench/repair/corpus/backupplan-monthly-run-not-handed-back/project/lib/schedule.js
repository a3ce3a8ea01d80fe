const { nextRun } = require("./recurrence");
const { isPaused } = require("./pauses");

/** Next runs of all plans that are not paused, the nearest first. */
function schedule(plans, now) {
  return plans
    .filter((plan) => !isPaused(plan, now))
    .map((plan) => ({ name: plan.name, at: nextRun(plan, now).toISOString() }))
    .sort((a, b) => a.at.localeCompare(b.at));
}

module.exports = { schedule };
