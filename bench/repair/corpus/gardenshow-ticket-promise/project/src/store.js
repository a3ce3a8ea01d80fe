const { setTimeout: wait } = require("node:timers/promises");

const TICKETS = [
  { day: "2026-05-01", kind: "family", people: 4, cancelled: false },
  { day: "2026-05-01", kind: "single", people: 1, cancelled: true },
  { day: "2026-05-01", kind: "single", people: 1, cancelled: false },
];
const CLOSED = ["2026-05-04"];

exports.readTickets = async (day) => {
  await wait(1);
  return TICKETS.filter((ticket) => ticket.day === day);
};

exports.readClosedDays = async () => {
  await wait(1);
  return CLOSED;
};
