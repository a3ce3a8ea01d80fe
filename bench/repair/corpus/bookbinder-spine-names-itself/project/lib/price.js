const { BOARD, CLOTH, LEATHER, coverArea, spineArea } = require("./materials");
const { bands, sewing } = require("./work");

class UnknownBinding extends Error {
  constructor(binding) {
    super(`We do not bind in ${binding}`);
    this.name = "UnknownBinding";
  }
}

function cloth(book) {
  return (spineArea(book) + coverArea(book)) * CLOTH;
}

function halfLeather(book) {
  const spine = spineArea(book) * LEATHER;
  const covers = coverArea(book) * CLOTH;
  const bands = bands(book.raised);
  return spine + covers + bands;
}

const BINDINGS = { cloth, "half-leather": halfLeather };

/** What one book costs, in whole cents. */
function priceOf(book) {
  const binding = BINDINGS[book.binding];
  if (!binding) throw new UnknownBinding(book.binding);
  return Math.round(sewing(book.pages) + coverArea(book) * BOARD + binding(book));
}

module.exports = { UnknownBinding, priceOf };
