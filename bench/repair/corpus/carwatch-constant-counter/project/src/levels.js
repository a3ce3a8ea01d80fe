const LEVELS = ["fine", "watch", "warn", "alarm"];
const STEPS = [70, 85, 95];

/** The level of one value. */
function levelOf(value) {
  let index = 0;
  for (const step of STEPS) {
    if (value >= step) index += 1;
  }
  return LEVELS[index];
}

/** The highest level of several values: `fine` where there are none. */
function worstOf(values) {
  const worst = 0;
  for (const value of values) {
    const index = LEVELS.indexOf(levelOf(value));
    if (index > worst) {
      worst = index;
    }
  }
  return LEVELS[worst];
}

module.exports = { levelOf, worstOf };
