/** A parameter of a query as a list: it may be given never, once, or several times. */
function asList(value) {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** A parameter of a query as a whole number within bounds. */
function asCount(value, { fallback, most }) {
  const count = Number.parseInt(value, 10);
  return Number.isNaN(count) ? fallback : Math.min(Math.max(count, 1), most);
}

module.exports = { asList, asCount };
