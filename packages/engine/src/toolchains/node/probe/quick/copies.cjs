/** Copies of values as deep as they go, objects of a class among them; what cannot be copied stands for itself. */
const MOST_OBJECTS = 4_000;

/** A function that copies, the same object to the same copy as often as it is asked. */
exports.createCopier = function createCopier() {
  const known = new Map();

  function copy(value) {
    if (typeof value !== "object" || value === null || known.size > MOST_OBJECTS) return value;
    if (value === globalThis) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const made = shellOf(value);
    known.set(value, made ?? value);
    if (made === null) return value;
    if (value instanceof Map) for (const [key, one] of value) made.set(copy(key), copy(one));
    if (value instanceof Set) for (const one of value) made.add(copy(one));
    if (!ArrayBuffer.isView(value)) copyProperties(value, made);
    return made;
  }

  function copyProperties(value, made) {
    for (const key of Reflect.ownKeys(value)) {
      if (Array.isArray(value) && key === "length") continue;
      const descriptor = Reflect.getOwnPropertyDescriptor(value, key);
      if ("value" in descriptor) descriptor.value = copy(descriptor.value);
      Reflect.defineProperty(made, key, descriptor);
    }
  }

  return copy;
};

/** An empty one of the same kind; null for what is more than its properties. */
function shellOf(value) {
  if (Array.isArray(value))
    return Object.setPrototypeOf(new Array(value.length), Object.getPrototypeOf(value));
  if (value instanceof Map) return new Map();
  if (value instanceof Set) return new Set();
  if (value instanceof Date) return new Date(value);
  if (value instanceof RegExp) return new RegExp(value);
  if (ArrayBuffer.isView(value)) return typeof value.slice === "function" ? value.slice() : null;
  const tag = Object.prototype.toString.call(value);
  return tag === "[object Object]" ? Object.create(Object.getPrototypeOf(value)) : null;
}
