/** Words of a name in any of the usual forms, in small letters. */
export function words(name) {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z])/g, "$1 $2")
    .split(/[\s_-]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

export const snake = (name) => words(name).join("_");
export const kebab = (name) => words(name).join("-");
export const pascal = (name) => words(name).map(capital).join("");

export function camel(name) {
  const [first = "", ...rest] = words(name);
  return first + rest.map(capital).join("");
}

/** An object whose keys, at any depth, are in snake case. */
export function snakeKeys(value) {
  if (Array.isArray(value)) return value.map(snakeKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [snake(key), snakeKeys(inner)]));
}
