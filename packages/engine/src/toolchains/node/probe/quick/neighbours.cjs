/** Neighbours of a call: the same with one value of the same kind in another size. */
const MOST_PER_VALUE = 18;
const DEEPEST = 3;
const LEAST_OF_EACH = 3;

/** Values that the function itself speaks of: where it decides, those next to them matter most. */
let spoken = { numbers: [], texts: [] };

exports.speakOf = function speakOf(values) {
  spoken = values;
};

/** Lists of arguments that differ from the given ones in one place, the nearest of each place first. */
exports.neighbours = function neighbours(parts, most) {
  const rows = parts.map((value, index) =>
    variants(value, 0).map((other) => parts.map((part, place) => (place === index ? other : part))),
  );
  const found = [];
  for (let turn = 0; found.length < most && rows.some((row) => turn < row.length); turn += 1)
    for (const row of rows) if (turn < row.length && found.length < most) found.push(row[turn]);
  return found;
};

function variants(value, depth) {
  if (typeof value === "boolean") return [!value];
  if (typeof value === "bigint")
    return [value + 1n, value - 1n, 0n, value * 2n, -value].filter((one) => one !== value);
  if (typeof value === "number") return distinct(numbers(value), value);
  if (typeof value === "string") return distinct(texts(value), value);
  if (Array.isArray(value)) return lists(value, depth);
  if (value instanceof Map)
    return lists([...value], depth).map((entries) => new Map(entries.filter((one) => Array.isArray(one))));
  if (value instanceof Set) return lists([...value], depth).map((entries) => new Set(entries));
  if (typeof value === "object" && value !== null && isPlain(value)) return objects(value, depth);
  return [];
}

function numbers(value) {
  if (!Number.isInteger(value)) return [value + 1, value - 1, 0, value * 2, value / 2];
  return [value + 1, value - 1, ...spoken.numbers, 0, 1, value * 2, 2, -value, value + 7];
}

function texts(value) {
  const reversed = [...value].reverse().join("");
  return [
    ...[value.slice(0, -1), value + value.slice(0, 1), "", value.slice(1)],
    ...spoken.texts,
    ...[reversed, value.toUpperCase(), value + value],
  ];
}

function lists(value, depth) {
  const whole = [
    ...[value.slice(0, -1), [], value.slice(1), [...value].reverse()],
    ...[[...value, ...value.slice(0, 1)], value.slice(0, 1)],
  ];
  const inner =
    depth < DEEPEST
      ? spread(value.length).flatMap((index) =>
          variants(value[index], depth + 1)
            .slice(0, LEAST_OF_EACH)
            .map((other) => value.map((part, place) => (place === index ? other : part))),
        )
      : [];
  const isSame = (one) =>
    one.length === value.length && one.every((part, index) => Object.is(part, value[index]));
  return [...whole, ...inner].filter((one) => !isSame(one)).slice(0, MOST_PER_VALUE);
}

function objects(value, depth) {
  const keys = Object.keys(value);
  const found = keys.length > 0 ? [{}] : [];
  for (const index of spread(keys.length)) {
    const key = keys[index];
    const { [key]: own, ...rest } = value;
    found.push(rest);
    if (depth < DEEPEST)
      for (const other of variants(own, depth + 1).slice(0, LEAST_OF_EACH))
        found.push({ ...value, [key]: other });
  }
  return found.slice(0, MOST_PER_VALUE);
}

/** The first, the last and some in between. */
function spread(count) {
  const wanted = [0, Math.floor(count / 4), Math.floor(count / 2), Math.floor((3 * count) / 4), count - 1];
  return [...new Set(wanted)].filter((index) => index >= 0 && index < count);
}

function distinct(values, original) {
  return [...new Set(values)].filter((value) => !Object.is(value, original));
}

function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
