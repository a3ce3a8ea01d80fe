const NAMES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

function weekday(day) {
  return NAMES[new Date(`${day}T00:00:00Z`).getUTCDay()];
}

function dayAfter(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

module.exports = { weekday, dayAfter };
