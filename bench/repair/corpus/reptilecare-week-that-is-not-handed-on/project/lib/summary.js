function byAnimal(rows) {
  return rows.reduce((sums, { animal, grams }) => {
    sums[animal] = (sums[animal] || 0) + grams;
    return sums;
  }, {});
}

function asLines(sums) {
  return Object.entries(sums)
    .map(([animal, grams]) => `${animal}: ${grams} g`)
    .join("\n");
}

module.exports = { byAnimal, asLines };
