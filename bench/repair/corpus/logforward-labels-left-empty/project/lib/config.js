const { parseSections } = require("./sections");

/** The configuration with what was left out. */
function loadConfig(text) {
  const { target, filters, headers, labels = {} } = parseSections(text);
  if (!target) throw new Error("target is missing");
  return { target, filters: filters || [], headers: headers || {}, labels };
}

module.exports = { loadConfig };
