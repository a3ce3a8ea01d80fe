const { Refused } = require("./refused");

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The changes of a body, checked. */
function changesOf(body) {
  const changes = {};
  if ("name" in body) {
    if (!body.name) throw new Refused(422, "name must not be empty");
    changes.name = String(body.name);
  }
  if ("schedule" in body) {
    const { schedule } = body;
    if (!("on" in schedule) || !("off" in schedule)) throw new Refused(422, "schedule needs on and off");
    if (!TIME.test(schedule.on) || !TIME.test(schedule.off)) throw new Refused(422, "times are HH:MM");
    changes.schedule = { on: schedule.on, off: schedule.off };
  }
  if ("guests" in body) changes.guests = body.guests === true;
  return changes;
}

module.exports = { changesOf };
