/** Points of a complete game, given the pins of each throw. */
export function score(throws) {
  let total = 0;
  let at = 0;
  for (let frame = 0; frame < 10; frame += 1) {
    const two = throws[at] + throws[at + 1];
    if (throws[at] === 10) {
      total += two;
      at += 1;
    } else if (two === 10) {
      total += two + throws[at + 2];
      at += 2;
    } else {
      total += two;
      at += 2;
    }
  }
  return total;
}
