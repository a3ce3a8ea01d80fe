const { parse } = require("./rows");
const { asLines, byAnimal } = require("./summary");

/** What each animal has eaten since the log began. */
function total(source) {
  return source
    .read()
    .then(parse)
    .then(byAnimal)
    .then(asLines);
}

/** What each animal has eaten in a week. */
function weekly(source, week) {
  return source
    .read()
    .then(parse)
    .then((rows) => {
      rows.filter((row) => row.week === week);
    })
    .then(byAnimal)
    .then((sums) => `${week}\n${asLines(sums)}`);
}

module.exports = { total, weekly };
