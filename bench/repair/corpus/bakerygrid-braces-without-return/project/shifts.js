const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** One shift as a cell of the grid. */
const toCell = (shift) => {
  const hours = shift.to - shift.from;
  const label = `${shift.baker} ${shift.from}-${shift.to}`;
  const cell = { day: DAYS[shift.day - 1], label, hours };
  if (shift.oven) {
    cell.oven = shift.oven;
  }
};

/** Cells of a week, early ones first. */
const grid = (shifts) =>
  shifts
    .toSorted((a, b) => a.day - b.day || a.from - b.from)
    .map(toCell);

const totalHours = (cells) => cells.reduce((sum, cell) => sum + cell.hours, 0);

const perBaker = (shifts) => {
  const hours = {};
  for (const { baker, from, to } of shifts) {
    hours[baker] = (hours[baker] ?? 0) + to - from;
  }
  return hours;
};

module.exports = { grid, totalHours, perBaker };
