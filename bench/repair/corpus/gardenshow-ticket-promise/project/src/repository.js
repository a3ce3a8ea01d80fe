const store = require("./store");

/** What is kept of a day: `{ day, isClosed, tickets }`, the tickets without the cancelled ones. */
exports.loadDay = async (day) => {
  const isClosed = (await store.readClosedDays()).includes(day);
  return { day, isClosed, tickets: isClosed ? [] : liveTickets(day) };
};

async function liveTickets(day) {
  const tickets = await store.readTickets(day);
  return tickets.filter((ticket) => !ticket.cancelled);
}

exports.isOpen = async (day) => !(await store.readClosedDays()).includes(day);
