/** Big numbers leave as text: clients would round them. */
const plain = (key, value) => (typeof value === "bigint" ? value.toString() : value);

export function toJson(value) {
  return JSON.stringify(value, plain);
}

export function answer(c, value, status = 200) {
  return c.body(toJson(value), status, { "content-type": "application/json" });
}
