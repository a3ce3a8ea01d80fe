/**
 * Captures values as JSON, within bounds, and without running code of the application: no getter, no `toJSON`, no
 * `toString` and no proxy trap is called. What is no plain data becomes an object that names its class.
 */
const { types } = require("node:util");

const DEEPEST = 5;
const MOST_ITEMS = 20;
const LONGEST_TEXT = 1_024;
const MOST_NODES = 400;

exports.createCapture = function createCapture({ longestText = LONGEST_TEXT, mostNodes = MOST_NODES } = {}) {
  let nodes = mostNodes;
  const open = new Set();

  function text(value) {
    return value.length > longestText ? `${value.slice(0, longestText - 1)}…` : value;
  }

  function capture(value, depth = 0) {
    nodes -= 1;
    if (value === null || typeof value === "boolean") return value;
    if (typeof value === "string") return text(value);
    if (typeof value === "number")
      return Number.isFinite(value) ? value : { $class: "Number", $repr: String(value) };
    if (value === undefined) return { $class: "undefined" };
    if (typeof value === "bigint") return { $class: "BigInt", $repr: text(`${value}n`) };
    if (typeof value === "symbol") return { $class: "Symbol", $repr: text(value.toString()) };
    if (types.isProxy(value)) return { $class: "Proxy" };
    if (typeof value === "function") return { $class: "Function", $repr: text(dataOf(value, "name") ?? "") };
    if (depth >= DEEPEST || nodes <= 0 || open.has(value)) return { $class: classOf(value) };
    open.add(value);
    try {
      return structure(value, depth);
    } catch {
      return { $class: "Object" };
    } finally {
      open.delete(value);
    }
  }

  function structure(value, depth) {
    if (Array.isArray(value)) return list(value.length, (index) => dataOf(value, String(index)), depth);
    if (types.isDate(value)) return { $class: "Date", $repr: String(Date.prototype.valueOf.call(value)) };
    if (types.isRegExp(value))
      return { $class: "RegExp", $repr: text(RegExp.prototype.toString.call(value)) };
    if (types.isNativeError(value))
      return { $class: classOf(value), message: text(String(dataOf(value, "message") ?? "")) };
    if (types.isArrayBufferView(value) || types.isAnyArrayBuffer(value))
      return { $class: classOf(value), length: value.byteLength };
    if (types.isMap(value)) {
      const pairs = [...Map.prototype.entries.call(value)];
      return { $class: "Map", $items: list(pairs.length, (index) => pairs[index], depth) };
    }
    if (types.isSet(value)) {
      const items = [...Set.prototype.values.call(value)];
      return { $class: "Set", $items: list(items.length, (index) => items[index], depth) };
    }
    const captured = {};
    const name = classOf(value);
    if (name !== "Object") captured.$class = name;
    let count = 0;
    for (const key of Object.keys(value)) {
      if (count >= MOST_ITEMS || nodes <= 0) {
        captured.$more = true;
        break;
      }
      const own = Object.getOwnPropertyDescriptor(value, key);
      if (!own || !("value" in own)) continue;
      captured[key.slice(0, 128)] = capture(own.value, depth + 1);
      count += 1;
    }
    return captured;
  }

  function list(length, at, depth) {
    const captured = [];
    for (let index = 0; index < length; index += 1) {
      if (captured.length >= MOST_ITEMS || nodes <= 0) {
        captured.push({ $more: length - index });
        break;
      }
      captured.push(capture(at(index), depth + 1));
    }
    return captured;
  }

  return capture;
};

/** A stored property; undefined where it would have to be computed. */
function dataOf(value, key) {
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
exports.dataOf = dataOf;

/** Name of the class, looked up without calling anything. */
function classOf(value) {
  for (let link = Object.getPrototypeOf(value), count = 0; link !== null && count < 20; count += 1) {
    if (types.isProxy(link)) break;
    const maker = dataOf(link, "constructor");
    const name = typeof maker === "function" && !types.isProxy(maker) && dataOf(maker, "name");
    if (typeof name === "string" && name !== "") return name.slice(0, 128);
    link = Object.getPrototypeOf(link);
  }
  return "Object";
}
exports.classOf = classOf;
