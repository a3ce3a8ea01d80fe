/** What a plug does next after a time of day; null without a schedule. */
function nextSwitch(schedule, at) {
  if (schedule === null) return null;
  const steps = [
    { at: schedule.on, state: "on" },
    { at: schedule.off, state: "off" },
  ].sort((a, b) => a.at.localeCompare(b.at));
  return steps.find((step) => step.at > at) ?? steps[0];
}

module.exports = { nextSwitch };
