const { callOut, withTax } = require("./rates");

/** What a visit costs that leads to no work. */
exports.visit = (kind) => withTax(callOut(kind));
