type Value = unknown;

const isObject = (value: Value): value is Record<string, Value> => typeof value === "object" && value !== null;

/** Whether two values of JSON say the same. */
export function same(left: Value, right: Value): boolean {
  if (!isObject(left) || !isObject(right)) return Object.is(left, right);
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left);
  if (names.length > Object.keys(right).length) return false;
  return names.every((name) => name in right && same(left[name], right[name]));
}
