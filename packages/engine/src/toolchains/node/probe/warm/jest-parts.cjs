/** Parts of an installed jest, each found from the one that depends on it, as package managers may keep them apart. */
const Module = require("node:module");
const { realpathSync } = require("node:fs");

/** @param program jest's own program @returns what finds a part by the names on the way to it */
exports.partsOf = function partsOf(program) {
  const start = realpathSync(program);

  /** The file of the last one; null where there is none. */
  function pathOf(...names) {
    let from = start;
    for (const name of names) {
      try {
        from = Module.createRequire(from).resolve(name);
      } catch {
        return null;
      }
    }
    return from;
  }

  /** The first that is there, of several ways. */
  function first(ways) {
    for (const way of ways) {
      const path = pathOf(...way);
      if (path !== null) return path;
    }
    throw new Error(`${ways[0].at(-1)} is not installed`);
  }

  // `jest` itself depends on the command line only; that one is also a program of its own.
  const command = first([["jest-cli"], [start]]);
  const below = (name) => {
    const ways = [[], ["jest-config"], ["jest-runner"], ["jest-runtime"]];
    return first(
      ways.map((way) =>
        ["jest-cli", "@jest/core", ...way, name].filter((_, at) => at > 0 || pathOf("jest-cli")),
      ),
    );
  };
  const core = first([["jest-cli", "@jest/core"], ["@jest/core"]]);
  return {
    command,
    core,
    require: (name) => require(below(name)),
  };
};
