/** Reads "Name +2 (host)": the name, how many come along, and whose guest it is. */
function parseGuest(text) {
  const found = /^(?<name>[^+(]+?)\s*(?:\+(?<plus>\d+))?\s*(?:\((?<host>[^)]+)\))?$/.exec(text.trim());
  if (!found) throw new SyntaxError(`cannot read "${text.trim()}"`);
  const plus = Number(found.groups.plus || 0);
  if (plus > 5) throw new RangeError(`${found.groups.name} brings too many`);
  return { name: found.groups.name, plus, host: found.groups.host || null };
}

module.exports = { parseGuest };
