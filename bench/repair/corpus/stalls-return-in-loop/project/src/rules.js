const GOODS = ["bread", "cheese", "flowers", "honey"];

/** What is wrong with a stall; null: nothing. */
exports.problemOf = function problemOf(stall) {
  if (!stall.name) return "name is missing";
  if (!GOODS.includes(stall.goods)) return `unknown goods: ${stall.goods}`;
  return null;
};
