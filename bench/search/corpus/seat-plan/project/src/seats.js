const LETTERS = "ABCDEFGHJKLM";

/** The seat of a number, counted from 1 on through all rows: with six seats a row, 8 is `2B`. */
export function seatName(number, perRow) {
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`no seat ${number}`);
  if (perRow < 1 || perRow > LETTERS.length) throw new RangeError(`no rows of ${perRow}`);
  const row = Math.floor(number / perRow) + 1;
  return `${row}${LETTERS[(number - 1) % perRow]}`;
}

export function seatNumber(name, perRow) {
  const parts = /^(\d+)([A-Z])$/.exec(name.toUpperCase());
  const column = parts ? LETTERS.indexOf(parts[2]) : -1;
  if (column < 0 || column >= perRow || Number(parts[1]) < 1) throw new RangeError(`no seat ${name}`);
  return (Number(parts[1]) - 1) * perRow + column + 1;
}

/** Names of the first seats side by side in one row that are all free; null if there are none. */
export function findTogether(taken, count, { rows, perRow }) {
  const occupied = new Set(taken.map((name) => seatNumber(name, perRow)));
  for (let row = 0; row < rows; row++) {
    for (let first = 0; first + count <= perRow; first++) {
      const numbers = Array.from({ length: count }, (_, index) => row * perRow + first + index + 1);
      if (numbers.every((number) => !occupied.has(number))) {
        return numbers.map((number) => seatName(number, perRow));
      }
    }
  }
  return null;
}
