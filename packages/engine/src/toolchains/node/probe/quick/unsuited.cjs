/** Thrown where a test needs what a quick play does not have. */
let last = null;

exports.Unsuited = class Unsuited extends Error {
  constructor(message) {
    super(message);
    // Code of the project may catch it.
    last = this;
  }
};

/** The last one since this was asked before, null for none. */
exports.takeUnsuited = function takeUnsuited() {
  const taken = last;
  last = null;
  return taken;
};
