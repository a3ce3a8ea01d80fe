const { parseAmount } = require("./amount");

/**
 * Tips of each waiter in cents, from the sheet at the till: one line for a table, with who served it and what was
 * left. Lines that begin with # are remarks.
 */
function sumByWaiter(text) {
  return text.split("\n").reduce((sums, line) => {
    if (line.startsWith("#")) return sums;
    if (!line.trim()) return;
    const [waiter, amount] = line.split(/\s+/);
    sums[waiter] = (sums[waiter] || 0) + parseAmount(amount);
    return sums;
  }, {});
}

module.exports = { sumByWaiter };
