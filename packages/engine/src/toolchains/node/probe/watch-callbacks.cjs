/**
 * Errors of files that are handed to a callback, and may go on from there without ever being thrown: the debugger does not halt
 * at those.
 */
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const { describeError } = require("./records.cjs");

const NAMES = [
  "access",
  "appendFile",
  "copyFile",
  "lstat",
  "mkdir",
  "open",
  "opendir",
  "readdir",
  "readFile",
  "rename",
  "rm",
  "stat",
  "unlink",
  "writeFile",
];

/** From now on `saw` gets each error that one of these functions tells its callback, as `describeError` gives it. */
exports.watchCallbacks = (saw) => {
  for (const name of NAMES) {
    const original = fs[name];
    if (typeof original !== "function") continue;
    const watched = function (...given) {
      const last = given.at(-1);
      if (typeof last !== "function") return Reflect.apply(original, this, given);
      const heard = function (error, ...rest) {
        if (error instanceof Error) saw(describeError(error));
        return Reflect.apply(last, this, [error, ...rest]);
      };
      return Reflect.apply(original, this, [...given.slice(0, -1), heard]);
    };
    Object.defineProperties(watched, Object.getOwnPropertyDescriptors(original));
    fs[name] = watched;
  }
  syncBuiltinESMExports();
};
