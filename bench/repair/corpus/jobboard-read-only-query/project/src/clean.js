/** Parameters without spaces around them, in lower case; empty ones are left out. */
export function cleaned(query) {
  const result = {};
  for (const [name, value] of Object.entries(query)) {
    const text = String(Array.isArray(value) ? value[0] : value).trim().toLowerCase();
    if (text !== "") result[name] = text;
  }
  return result;
}

export function cleanQuery(req, res, next) {
  req.query = cleaned(req.query);
  next();
}
