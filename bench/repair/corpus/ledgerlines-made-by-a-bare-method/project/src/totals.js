function totals(entries) {
  let [income, spent] = [0, 0];
  for (const entry of entries) {
    if (entry.isIncome) income += entry.cents;
    else spent -= entry.cents;
  }
  return { income, spent };
}

module.exports = { totals };
