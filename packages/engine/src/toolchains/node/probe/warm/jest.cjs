/** A prepared process of jest: has loaded it and what it compiles files with, and waits for its arguments. */
const Module = require("node:module");
const { nextOrder, ready, settle } = require("./orders.cjs");

const [, , program] = process.argv;

/** Each is looked for from the one that depends on it, as package managers may keep them apart. */
const PARTS = {
  "jest-cli": {
    "@jest/core": {
      "jest-config": {
        "jest-circus/runner": {},
        "jest-environment-node": {},
        "babel-jest": { "@babel/core": {} },
      },
      "jest-haste-map": {},
      "jest-resolve": {},
      "jest-runner": {},
      "jest-runtime": {},
      "@jest/reporters": {},
    },
  },
};
/** What projects compile their files with, from their own folder. */
const COMPILERS = ["babel-jest", "ts-jest", "@swc/jest"];

function load(parts, from) {
  const here = Module.createRequire(from);
  for (const [name, inner] of Object.entries(parts)) {
    try {
      const path = here.resolve(name);
      require(path);
      load(inner, path);
    } catch {
      // Of another version, or not installed.
    }
  }
}

const { from } = JSON.parse(process.env.BUGSTACK_PRELOAD || "{}");
// Tests load their packages in a world of their own: those that are loaded here are none of theirs.
delete process.env.BUGSTACK_PRELOAD;
load(PARTS, program);
if (from) load(Object.fromEntries(COMPILERS.map((name) => [name, {}])), from);
ready();
const order = nextOrder();
if (order === null) process.exit(0);
settle(order);
process.argv.splice(1, process.argv.length, program, ...order.words);
Module.runMain(program);
