"use strict";

const leases = require("../data/leases.json");
const { expiringSoon, reminderFor } = require("../lib/reminders");

const today = new Date("2026-05-10T06:00:00Z");

for (const lease of expiringSoon(leases, today)) {
  console.log(JSON.stringify(reminderFor(lease)));
}
