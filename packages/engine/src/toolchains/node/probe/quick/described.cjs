/** A text for a value that is the same for values that are alike, whatever objects they are. */
const LONGEST = 400;
const TAIL = 20;
const DEEPEST = 6;
const MOST_PARTS = 60;
/** What a function is asked that was answered, so that two of them can be told apart. */
const ASKED = [[], [1], [2, 3], ["a"], [[2, 1]], [1, 2, 3]];

/**
 * @param call plays a function on arguments, and gives its text
 */
exports.describe = function describe(value, call = null) {
  const text = textOf(value, { depth: 0, seen: [], call });
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - TAIL)}#${hashOf(text)}`;
};

function textOf(value, state) {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "string") return `'${value}'`;
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number") return String(value === 0 ? 0 : value);
  if (typeof value === "function") return functionText(value, state);
  if (typeof value !== "object") return String(value);
  if (state.seen.includes(value)) return `^${state.seen.length - state.seen.indexOf(value)}`;
  if (state.depth > DEEPEST) return "…";
  return objectText(value, { ...state, depth: state.depth + 1, seen: [...state.seen, value] });
}

function functionText(value, { call, depth }) {
  if (call === null || depth > 1) return "function";
  const inner = (next) => (depth === 0 && typeof next === "function" ? call : null);
  return `function(${ASKED.map((parts) => call(value, parts, inner)).join(";")})`;
}

function objectText(value, state) {
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (value instanceof RegExp) return String(value);
  if (value instanceof Error) return `${value.name}(${value.message})`;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const parts = Array.from(
      value.length === undefined ? [] : Array.prototype.slice.call(value, 0, MOST_PARTS),
    );
    return `[${parts.map((one) => textOf(one, state)).join(",")}]${value.length}`;
  }
  if (value instanceof Map) return `Map{${pairs([...value], state)}}${value.size}`;
  if (value instanceof Set) {
    const parts = [...value].slice(0, MOST_PARTS).map((one) => textOf(one, state));
    return `Set[${parts.join(",")}]${value.size}`;
  }
  const keys = Object.keys(value);
  const own = keys.slice(0, MOST_PARTS).map((key) => [key, value[key]]);
  return `${value.constructor?.name ?? ""}{${pairs(own, state)}}${keys.length}`;
}

function pairs(entries, state) {
  return entries
    .slice(0, MOST_PARTS)
    .map(([key, one]) => `${textOf(key, state)}:${textOf(one, state)}`)
    .join(",");
}

function hashOf(text) {
  let result = 5381;
  for (let index = 0; index < text.length; index += 1)
    result = ((result * 33) ^ text.charCodeAt(index)) >>> 0;
  return result.toString(16);
}
