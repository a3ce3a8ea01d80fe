/** Values of the ticks of an axis; see README.md. */
export function ticks(from, to, step) {
  if (!(step > 0)) throw new RangeError("step must be positive");
  const count = countOf(from, to, step);
  const values = new Array(count);
  for (let index = 0; index < count; index += 1) values[index] = rounded(from + index * step);
  return values;
}

function countOf(from, to, step) {
  if (to < from) return 0;
  return rounded((to - from) / step) + 1;
}

/** Without the noise of binary fractions. */
function rounded(value) {
  return Number(value.toFixed(9));
}
