/** What a client may give none, once or several times, always as a list. */
exports.list = (value) => {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
