/**
 * Where tests and reporters find the watch of their process, if there is one. It hangs on a module of Node: that is the
 * one thing that the separate worlds, which some runners make for tests, have in common.
 */
const inspector = require("node:inspector");

const KEY = Symbol.for("bugstack.watch");

exports.watch = () => inspector[KEY] ?? null;
exports.setWatch = (value) => {
  Object.defineProperty(inspector, KEY, { value, enumerable: false, configurable: true });
};
