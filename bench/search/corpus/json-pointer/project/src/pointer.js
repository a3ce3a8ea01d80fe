/** Places in a JSON value, as in RFC 6901: `/items/0/name`, with `~1` for a slash and `~0` for a tilde. */

export function escapeKey(key) {
  return String(key).replaceAll("/", "~1").replaceAll("~", "~0");
}

export function unescapeKey(text) {
  return text.replaceAll("~1", "/").replaceAll("~0", "~");
}

export function parse(pointer) {
  if (pointer === "") return [];
  if (!pointer.startsWith("/")) throw new SyntaxError(`a pointer begins with a slash: ${pointer}`);
  return pointer.slice(1).split("/").map(unescapeKey);
}

export function format(keys) {
  return keys.map((key) => `/${escapeKey(key)}`).join("");
}

/** The value at a place; undefined if there is none. */
export function get(value, pointer) {
  let current = value;
  for (const key of parse(pointer)) {
    if (current === null || typeof current !== "object") return undefined;
    if (Array.isArray(current) && !/^(0|[1-9]\d*)$/.test(key)) return undefined;
    current = current[key];
  }
  return current;
}

/** Pointers to everything that is neither an object nor an array. */
export function leaves(value, keys = []) {
  if (value === null || typeof value !== "object") return [format(keys)];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...keys, key]));
}
