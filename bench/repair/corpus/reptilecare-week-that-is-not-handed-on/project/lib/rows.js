/** Feedings: week,animal,food,grams. */
function parse(text) {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split(","))
    .map(([week, animal, food, grams]) => ({ week, animal, food, grams: Number(grams) }));
}

module.exports = { parse };
